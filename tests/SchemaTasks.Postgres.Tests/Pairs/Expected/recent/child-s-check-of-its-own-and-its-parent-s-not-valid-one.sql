-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "ck";
ALTER TABLE "a"."c" DROP CONSTRAINT "ck";
ALTER TABLE "a"."p" ADD CONSTRAINT "ck" CHECK ((k > 0)) NOT VALID;
ALTER TABLE "a"."d" VALIDATE CONSTRAINT "ck"; -- fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "ck";
ALTER TABLE "a"."c" ADD CONSTRAINT "ck" CHECK ((k > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "ck" CHECK ((k > 0)) NOT VALID;
