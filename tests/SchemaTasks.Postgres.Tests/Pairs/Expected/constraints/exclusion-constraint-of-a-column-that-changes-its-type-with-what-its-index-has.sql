-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE smallint; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING gist (int4range((id)::integer, (id + 1)) WITH &&); -- long lock, fails on existing rows
COMMENT ON INDEX "a"."x" IS 'i';
ALTER INDEX "a"."x" ALTER COLUMN 1 SET STATISTICS 40;
ALTER TABLE "a"."t" CLUSTER ON "x";

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING gist (int4range(id, (id + 1)) WITH &&); -- long lock, fails on existing rows
COMMENT ON INDEX "a"."x" IS 'i';
ALTER INDEX "a"."x" ALTER COLUMN 1 SET STATISTICS 40;
ALTER TABLE "a"."t" CLUSTER ON "x";
