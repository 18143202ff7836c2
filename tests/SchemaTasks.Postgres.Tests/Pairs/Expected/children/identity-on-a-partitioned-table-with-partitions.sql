-- from → to
ALTER TABLE "a"."p" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."p"', 'id'), max("id")) FROM "a"."p" HAVING max("id") BETWEEN 1 AND 2147483647;

-- to → from
ALTER TABLE "a"."p" ALTER COLUMN "id" DROP IDENTITY;
