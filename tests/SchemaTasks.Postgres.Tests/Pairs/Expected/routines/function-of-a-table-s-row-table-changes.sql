-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "y" text;

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "y"; -- data loss
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE integer; -- table rewrite, long lock, needs a manual value
