-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "u";
ALTER TABLE "a"."t" DROP CONSTRAINT "w";
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE ("x") DEFERRABLE INITIALLY DEFERRED; -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "w" UNIQUE ("y") DEFERRABLE; -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "u";
ALTER TABLE "a"."t" DROP CONSTRAINT "w";
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE ("x") DEFERRABLE; -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "w" UNIQUE ("y"); -- long lock, fails on existing rows
