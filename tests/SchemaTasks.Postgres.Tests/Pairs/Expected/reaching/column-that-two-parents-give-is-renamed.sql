-- from → to
ALTER TABLE "a"."x" DROP COLUMN "some_text"; -- data loss
ALTER TABLE "a"."y" DROP COLUMN "some_text"; -- data loss
ALTER TABLE "a"."x" ADD COLUMN "some_words" text;
ALTER TABLE "a"."x" RENAME COLUMN "n" TO "schematasks_1b16b1df538b";
ALTER TABLE "a"."x" ADD COLUMN "n" integer;
ALTER TABLE "a"."x" ALTER COLUMN "n" TYPE integer USING "schematasks_1b16b1df538b"; -- table rewrite, long lock
ALTER TABLE "a"."x" DROP COLUMN "schematasks_1b16b1df538b";
ALTER TABLE "a"."y" ADD COLUMN "some_words" text;
ALTER TABLE "a"."y" RENAME COLUMN "m" TO "schematasks_62c66a7a5dd7";
ALTER TABLE "a"."y" ADD COLUMN "m" integer;
ALTER TABLE "a"."y" ALTER COLUMN "m" TYPE integer USING "schematasks_62c66a7a5dd7"; -- table rewrite, long lock
ALTER TABLE "a"."y" DROP COLUMN "schematasks_62c66a7a5dd7";

-- to → from
ALTER TABLE "a"."x" DROP COLUMN "some_words"; -- data loss
ALTER TABLE "a"."y" DROP COLUMN "some_words"; -- data loss
ALTER TABLE "a"."x" ADD COLUMN "some_text" text;
ALTER TABLE "a"."x" RENAME COLUMN "n" TO "schematasks_1b16b1df538b";
ALTER TABLE "a"."x" ADD COLUMN "n" integer;
ALTER TABLE "a"."x" ALTER COLUMN "n" TYPE integer USING "schematasks_1b16b1df538b"; -- table rewrite, long lock
ALTER TABLE "a"."x" DROP COLUMN "schematasks_1b16b1df538b";
ALTER TABLE "a"."y" ADD COLUMN "some_text" text;
ALTER TABLE "a"."y" RENAME COLUMN "m" TO "schematasks_62c66a7a5dd7";
ALTER TABLE "a"."y" ADD COLUMN "m" integer;
ALTER TABLE "a"."y" ALTER COLUMN "m" TYPE integer USING "schematasks_62c66a7a5dd7"; -- table rewrite, long lock
ALTER TABLE "a"."y" DROP COLUMN "schematasks_62c66a7a5dd7";
