-- from → to
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((k * 3)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "h" text GENERATED ALWAYS AS ((z || '2'::text)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "e" TO "schematasks_3f79bb7b435b";
ALTER TABLE "a"."t" ADD COLUMN "e" integer;
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE integer USING "schematasks_3f79bb7b435b"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3f79bb7b435b";

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((k * 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "h" text GENERATED ALWAYS AS ((z || '1'::text)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "e" TO "schematasks_3f79bb7b435b";
ALTER TABLE "a"."t" ADD COLUMN "e" integer;
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE integer USING "schematasks_3f79bb7b435b"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3f79bb7b435b";
