-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" VALIDATE CONSTRAINT "e"; -- fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((x > 1)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "c" ON "a"."t" IS 'c';
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK ((x < 9)) NO INHERIT; -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" DROP CONSTRAINT "e";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((x > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK ((x < 9)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "e" CHECK ((x <> 5)) NOT VALID;
