-- from → to
ALTER TABLE "a"."base" DROP COLUMN "m"; -- data loss

-- to → from
ALTER TABLE "a"."base" ADD COLUMN "m" text;
