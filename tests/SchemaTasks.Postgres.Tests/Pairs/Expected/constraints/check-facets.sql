-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" VALIDATE CONSTRAINT "e"; -- needs a manual value
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((x > 1)); -- long lock, needs a manual value
COMMENT ON CONSTRAINT "c" ON "a"."t" IS 'c';
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK ((x < 9)) NO INHERIT; -- long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" DROP CONSTRAINT "e";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((x > 0)); -- long lock, needs a manual value
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK ((x < 9)); -- long lock, needs a manual value
ALTER TABLE "a"."t" ADD CONSTRAINT "e" CHECK ((x <> 5)) NOT VALID;
