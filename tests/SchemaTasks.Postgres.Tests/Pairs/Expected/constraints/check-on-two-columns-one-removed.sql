-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check";
ALTER TABLE "a"."t" DROP COLUMN "y"; -- data loss

-- to → from
ALTER TABLE "a"."t" ADD COLUMN "y" integer;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check" CHECK ((x > y)); -- long lock, fails on existing rows
