-- from → to
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "id" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "id"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."t"', 'id'), max("id")) FROM "a"."t" HAVING max("id") BETWEEN 1 AND 2147483647;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP IDENTITY;
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP NOT NULL;
