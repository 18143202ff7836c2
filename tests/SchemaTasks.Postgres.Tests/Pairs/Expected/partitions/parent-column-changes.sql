-- from → to
ALTER TABLE "a"."base" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."base" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."base" WHERE "n" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."base" hold NULL in "n"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."base" ALTER COLUMN "n" SET NOT NULL; -- long lock
ALTER TABLE "a"."base" ALTER COLUMN "n" SET DEFAULT 2;

-- to → from
ALTER TABLE "a"."base" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."base" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."base" ALTER COLUMN "n" DROP NOT NULL;
ALTER TABLE "a"."base" ALTER COLUMN "n" SET DEFAULT 1;
