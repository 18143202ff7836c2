-- from → to
ALTER TABLE "a"."t" ADD CONSTRAINT "e" EXCLUDE USING gist (r WITH &&) WHERE ((x > 1)) DEFERRABLE; -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "e" ON "a"."t" IS 'e';

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "e";
