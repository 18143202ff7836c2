-- from → to
ALTER TABLE "a"."r" ADD COLUMN "id" integer;
ALTER TABLE "a"."r" ALTER COLUMN "e" DROP EXPRESSION IF EXISTS;
ALTER TABLE "a"."r" RENAME COLUMN "k" TO "schematasks_8254c329a928";
ALTER TABLE "a"."r" ADD COLUMN "k" integer;
ALTER TABLE "a"."r" ALTER COLUMN "k" TYPE integer USING "schematasks_8254c329a928"; -- table rewrite, long lock
ALTER TABLE "a"."r" DROP COLUMN "schematasks_8254c329a928";
ALTER TABLE "a"."r" RENAME COLUMN "e" TO "schematasks_3f79bb7b435b";
ALTER TABLE "a"."r" ADD COLUMN "e" bigint;
ALTER TABLE "a"."r" ALTER COLUMN "e" TYPE bigint USING "schematasks_3f79bb7b435b"; -- table rewrite, long lock
ALTER TABLE "a"."r" DROP COLUMN "schematasks_3f79bb7b435b";

-- to → from
ALTER TABLE "a"."r" DROP COLUMN "e"; -- data loss
ALTER TABLE "a"."r" DROP COLUMN "id"; -- data loss
ALTER TABLE "a"."r" ADD COLUMN "e" bigint GENERATED ALWAYS AS ((k + 1)) STORED; -- table rewrite, long lock
