-- from → to
ALTER TABLE "a"."c" VALIDATE CONSTRAINT "ck"; -- fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "ck";
ALTER TABLE "a"."p" ADD CONSTRAINT "ck" CHECK ((k > 0)) NOT VALID;
