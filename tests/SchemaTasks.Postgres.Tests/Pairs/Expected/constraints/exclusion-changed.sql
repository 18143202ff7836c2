-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "e";
ALTER TABLE "a"."t" ADD CONSTRAINT "e" EXCLUDE USING gist (r WITH -|-); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "e";
ALTER TABLE "a"."t" ADD CONSTRAINT "e" EXCLUDE USING gist (r WITH &&); -- long lock, fails on existing rows
