-- from → to
ALTER TABLE "a"."x" DROP COLUMN "some_text"; -- data loss
ALTER TABLE "a"."x" ADD COLUMN "some_words" text;
ALTER TABLE "a"."x" RENAME COLUMN "n" TO "schematasks_1b16b1df538b";
ALTER TABLE "a"."x" ADD COLUMN "n" integer;
ALTER TABLE "a"."x" ALTER COLUMN "n" TYPE integer USING "schematasks_1b16b1df538b"; -- table rewrite, long lock
ALTER TABLE "a"."x" DROP COLUMN "schematasks_1b16b1df538b";

-- to → from
ALTER TABLE "a"."x" DROP COLUMN "some_words"; -- data loss
ALTER TABLE "a"."x" ADD COLUMN "some_text" text;
ALTER TABLE "a"."x" RENAME COLUMN "n" TO "schematasks_1b16b1df538b";
ALTER TABLE "a"."x" ADD COLUMN "n" integer;
ALTER TABLE "a"."x" ALTER COLUMN "n" TYPE integer USING "schematasks_1b16b1df538b"; -- table rewrite, long lock
ALTER TABLE "a"."x" DROP COLUMN "schematasks_1b16b1df538b";
