-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "id" TO "schematasks_a56145270ce6";
ALTER TABLE "a"."t" ADD COLUMN "id" integer;
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer USING "schematasks_a56145270ce6"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_a56145270ce6";
ALTER TABLE "a"."t" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (START WITH 5);
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."t"', 'id'), max("id")) FROM "a"."t" HAVING max("id") BETWEEN 1 AND 2147483647;

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."t" ADD COLUMN "b" text;
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3e23e8160039";
