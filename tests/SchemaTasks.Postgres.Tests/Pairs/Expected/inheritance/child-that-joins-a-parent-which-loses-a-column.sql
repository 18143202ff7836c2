-- from → to
ALTER TABLE "a"."p" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
