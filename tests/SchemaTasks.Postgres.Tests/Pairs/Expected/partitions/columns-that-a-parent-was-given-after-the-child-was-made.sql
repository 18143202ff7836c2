-- from → to
ALTER TABLE "a"."c" DROP COLUMN "later"; -- data loss
ALTER TABLE "a"."c" ADD COLUMN "own2" integer;
ALTER TABLE "a"."g" ADD COLUMN "own3" integer;
ALTER TABLE "a"."p" ADD COLUMN "late2" date;
ALTER TABLE "a"."p" RENAME COLUMN "late" TO "schematasks_089001a35679";
ALTER TABLE "a"."p" ADD COLUMN "late" text;
ALTER TABLE "a"."p" ALTER COLUMN "late" TYPE text USING "schematasks_089001a35679"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_089001a35679";

-- to → from
ALTER TABLE "a"."c" DROP COLUMN "own2"; -- data loss
ALTER TABLE "a"."g" DROP COLUMN "own3"; -- data loss
ALTER TABLE "a"."p" DROP COLUMN "late2"; -- data loss
ALTER TABLE "a"."c" ADD COLUMN "later" date;
