-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "m" DROP EXPRESSION;

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "m"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "m" integer GENERATED ALWAYS AS ((n * 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
