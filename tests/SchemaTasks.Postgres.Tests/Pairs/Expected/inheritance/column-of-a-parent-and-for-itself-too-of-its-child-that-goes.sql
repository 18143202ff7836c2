-- from → to
ALTER TABLE ONLY "a"."p" DROP COLUMN "u"; -- data loss
ALTER TABLE "a"."c" DROP COLUMN "u"; -- data loss

-- to → from
ALTER TABLE "a"."c" ADD COLUMN "u" integer;
ALTER TABLE "a"."p" ADD COLUMN "u" integer;
ALTER TABLE "a"."p" RENAME COLUMN "v" TO "schematasks_4c94485e0c21";
ALTER TABLE "a"."p" ADD COLUMN "v" text;
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE text USING "schematasks_4c94485e0c21"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_4c94485e0c21";
