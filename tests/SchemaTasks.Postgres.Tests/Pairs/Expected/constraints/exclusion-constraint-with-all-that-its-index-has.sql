-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING gist (r WITH &&, int4range(id, (id + 1)) WITH &&) WITH (fillfactor='55'); -- long lock, fails on existing rows
COMMENT ON INDEX "a"."x" IS 'i';
ALTER INDEX "a"."x" ALTER COLUMN 2 SET STATISTICS 40;
ALTER TABLE "a"."t" CLUSTER ON "x";
COMMENT ON CONSTRAINT "x" ON "a"."t" IS 'c';

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING gist (r WITH &&, int4range(id, (id + 1)) WITH &&); -- long lock, fails on existing rows
