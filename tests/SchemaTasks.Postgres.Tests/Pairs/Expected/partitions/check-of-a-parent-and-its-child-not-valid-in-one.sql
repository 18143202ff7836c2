-- from → to
ALTER TABLE "a"."c" ADD CONSTRAINT "k" CHECK ((id > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "k" CHECK ((id > 0)) NOT VALID;

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "k";
ALTER TABLE "a"."c" DROP CONSTRAINT "k";
