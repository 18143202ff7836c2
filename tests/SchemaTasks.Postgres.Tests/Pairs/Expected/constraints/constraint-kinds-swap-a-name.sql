-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((x > 0)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" UNIQUE ("x"); -- long lock, fails on existing rows
