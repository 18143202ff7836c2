-- from → to
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "b" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "b"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" SET NOT NULL; -- long lock
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
ALTER TABLE "a"."t" ADD CONSTRAINT "pk" PRIMARY KEY ("b", "id"); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "pk" ON "a"."t" IS 'key';

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "pk"; -- index dropped
ALTER TABLE "a"."t" ALTER COLUMN "b" DROP NOT NULL;
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP NOT NULL;
