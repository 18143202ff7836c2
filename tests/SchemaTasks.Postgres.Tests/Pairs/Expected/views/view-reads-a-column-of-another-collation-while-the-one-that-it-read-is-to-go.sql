-- from → to
DROP VIEW "a"."w";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" DROP COLUMN "c"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "d" character varying(9) COLLATE pg_catalog."C";
ALTER TABLE "a"."t" ADD COLUMN "e" text COLLATE pg_catalog."C";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.e AS c
   FROM a.t;
COMMENT ON VIEW "a"."v" IS 'v';
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.c
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "d"; -- data loss
DROP VIEW "a"."w";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" DROP COLUMN "e"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "c" text;
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.c
   FROM a.t;
COMMENT ON VIEW "a"."v" IS 'v';
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.c
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
