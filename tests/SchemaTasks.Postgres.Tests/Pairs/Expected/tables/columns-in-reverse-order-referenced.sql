-- from → to
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."t" ADD COLUMN "b" text;
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3e23e8160039";
ALTER TABLE "a"."t" RENAME COLUMN "id" TO "schematasks_a56145270ce6";
ALTER TABLE "a"."t" ADD COLUMN "id" integer;
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer USING "schematasks_a56145270ce6"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_a56145270ce6";
ALTER TABLE "a"."t" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows

-- to → from
ALTER SEQUENCE "a"."t_c_seq" OWNED BY NONE;
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."t" ADD COLUMN "b" text;
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3e23e8160039";
ALTER TABLE "a"."t" RENAME COLUMN "c" TO "schematasks_2e7d2c03a950";
ALTER TABLE "a"."t" ADD COLUMN "c" integer;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE integer USING "schematasks_2e7d2c03a950"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_2e7d2c03a950";
ALTER TABLE "a"."t" ALTER COLUMN "c" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT nextval('a.t_c_seq'::regclass);
ALTER SEQUENCE "a"."t_c_seq" OWNED BY "a"."t"."c";
