-- from → to
DROP INDEX "a"."p0_n_idx";
ALTER TABLE "a"."p" ALTER COLUMN "n" DROP DEFAULT;
DROP VIEW "a"."v";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."p" WHERE "n" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."p" hold NULL in "n"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "n" SET NOT NULL; -- long lock
CREATE VIEW "a"."v" AS
SELECT p0.n
   FROM a.p0;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD COLUMN "m" text;
ALTER TABLE "a"."p" ALTER COLUMN "n" SET DEFAULT 2;
CREATE INDEX "p0_n_idx" ON "a"."p0" USING "btree" ("n"); -- long lock of writers

-- to → from
DROP INDEX "a"."p0_n_idx";
ALTER TABLE "a"."p" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."p" DROP COLUMN "m"; -- data loss
DROP VIEW "a"."v";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "n" DROP NOT NULL;
CREATE VIEW "a"."v" AS
SELECT p0.n
   FROM a.p0;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "n" SET DEFAULT 1;
CREATE INDEX "p0_n_idx" ON "a"."p0" USING "btree" ("n"); -- long lock of writers
