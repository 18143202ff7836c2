-- from → to
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text COLLATE pg_catalog."C";
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text;
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
