-- from → to
ALTER TRIGGER "t1" ON "a"."p" RENAME TO "t2"; -- probable rename
DROP INDEX "a"."i";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey"; -- index dropped
ALTER TABLE "a"."p" DROP COLUMN "g";
ALTER TABLE "a"."p" DROP COLUMN "gone"; -- data loss
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1, 2); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "a"."p" ALTER COLUMN "k" DROP NOT NULL;
ALTER TABLE "a"."p" ADD COLUMN "g" bigint GENERATED ALWAYS AS ((id + 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."p" ADD COLUMN "come" text;
ALTER TABLE "a"."p" ADD CONSTRAINT "p_k_id_key" UNIQUE ("k", "id"); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."p" USING "btree" ("come"); -- long lock of writers

-- to → from
ALTER TRIGGER "t2" ON "a"."p" RENAME TO "t1"; -- probable rename
DROP INDEX "a"."i";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_k_id_key"; -- index dropped
ALTER TABLE "a"."p" DROP COLUMN "come"; -- data loss
ALTER TABLE "a"."p" DROP COLUMN "g";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1); -- long lock, fails on existing rows
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
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."p" WHERE "k" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."p" hold NULL in "k"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "k" SET NOT NULL; -- long lock
ALTER TABLE "a"."p" ADD COLUMN "gone" text;
ALTER TABLE "a"."p" ADD COLUMN "g" integer GENERATED ALWAYS AS ((id + 1)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("id", "k"); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."p" USING "btree" ("gone"); -- long lock of writers
