-- from → to
ALTER TABLE "a"."base" DROP CONSTRAINT "c";
ALTER TABLE "a"."base" ADD CONSTRAINT "d" CHECK ((id > 1)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."base" DROP CONSTRAINT "d";
ALTER TABLE "a"."base" ADD CONSTRAINT "c" CHECK ((id > 0)); -- long lock, fails on existing rows
