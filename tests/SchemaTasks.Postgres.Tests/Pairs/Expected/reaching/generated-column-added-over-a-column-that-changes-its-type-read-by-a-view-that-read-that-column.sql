-- from → to
DROP VIEW "a"."w";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "total" integer GENERATED ALWAYS AS ((n * 2)) STORED; -- table rewrite, long lock
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.total
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.total
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."w";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" DROP COLUMN "total";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE smallint; -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."v" AS
SELECT t.id,
    (t.n * 2) AS total
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.total
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
