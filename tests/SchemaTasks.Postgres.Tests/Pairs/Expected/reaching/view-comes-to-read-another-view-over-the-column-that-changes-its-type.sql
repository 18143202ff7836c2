-- from → to
CREATE VIEW "a"."u" AS SELECT NULL::integer AS "n";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT u.n
   FROM a.u;
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock
CREATE OR REPLACE VIEW "a"."u" AS
SELECT t.n
   FROM a.t;
ALTER VIEW "a"."u" OWNER TO "postgres";

-- to → from
CREATE OR REPLACE VIEW "a"."u" AS SELECT NULL::integer AS "n";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE smallint; -- table rewrite, long lock, needs a manual value
CREATE OR REPLACE VIEW "a"."v" AS
SELECT (t.n)::integer AS n
   FROM a.t;
DROP VIEW "a"."u";
