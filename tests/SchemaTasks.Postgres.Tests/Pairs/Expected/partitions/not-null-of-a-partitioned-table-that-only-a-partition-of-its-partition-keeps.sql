-- from → to
ALTER TABLE "a"."p" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "a"."d" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."e" ALTER COLUMN "id" SET NOT NULL; -- long lock

-- to → from
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."p" WHERE "id" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."p" hold NULL in "id"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "id" SET NOT NULL; -- long lock
