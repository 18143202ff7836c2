-- from → to
ALTER TABLE "a"."t" DROP COLUMN "old"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "new" integer;

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "new"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "old" text;
