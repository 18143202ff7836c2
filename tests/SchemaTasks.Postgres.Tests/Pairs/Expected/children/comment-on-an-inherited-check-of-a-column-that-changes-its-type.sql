-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((id > 0)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."p" IS 'p';
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'c';

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((id > 0)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."p" IS 'p';
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'c';
