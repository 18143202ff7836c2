-- from → to
CREATE SEQUENCE "pg_temp"."schematasks_61ace1c5c832" AS integer START WITH 5;
ALTER TABLE "a"."p" ADD COLUMN "id" integer DEFAULT pg_catalog.nextval('"pg_temp"."schematasks_61ace1c5c832"'::pg_catalog.regclass) NOT NULL; -- table rewrite, long lock
ALTER TABLE "a"."p" ALTER COLUMN "id" DROP DEFAULT;
DROP SEQUENCE "pg_temp"."schematasks_61ace1c5c832";
ALTER TABLE ONLY "a"."p" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."p"', 'id'), max("id")) FROM "a"."p" HAVING max("id") BETWEEN 1 AND 2147483647;

-- to → from
ALTER TABLE "a"."p" DROP COLUMN "id"; -- data loss
