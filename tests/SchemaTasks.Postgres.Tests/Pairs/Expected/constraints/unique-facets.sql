-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "u";
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE NULLS NOT DISTINCT ("x") INCLUDE ("y") WITH ("fillfactor" = '50'); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "u";
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE ("x"); -- long lock, fails on existing rows
