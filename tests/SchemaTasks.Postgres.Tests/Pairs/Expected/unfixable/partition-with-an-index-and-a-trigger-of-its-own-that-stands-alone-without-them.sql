-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."c"; -- long lock
DROP INDEX "a"."ci"; -- index dropped
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."c" WHERE "x" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."c" hold NULL in "x"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."c" ALTER COLUMN "x" SET NOT NULL; -- long lock

-- to → from
ALTER TABLE "a"."c" ALTER COLUMN "x" DROP NOT NULL;
CREATE INDEX "ci" ON "a"."c" USING "btree" ("y"); -- long lock of writers
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c" FOR VALUES FROM (1) TO (5); -- long lock, fails on existing rows
