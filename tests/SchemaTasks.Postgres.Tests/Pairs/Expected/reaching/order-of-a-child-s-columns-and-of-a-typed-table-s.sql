-- from → to
ALTER TABLE "a"."t" NOT OF;
DROP TYPE "a"."ty";
CREATE TYPE "a"."ty" AS ("y" text, "x" integer);
ALTER TYPE "a"."ty" OWNER TO "postgres";
ALTER TABLE "a"."p" RENAME COLUMN "a" TO "schematasks_ca978112ca1b";
ALTER TABLE "a"."p" ADD COLUMN "a" integer;
ALTER TABLE "a"."p" ALTER COLUMN "a" TYPE integer USING "schematasks_ca978112ca1b"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_ca978112ca1b";
ALTER TABLE "a"."t" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."t" ADD COLUMN "x" integer;
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."t" OF a.ty;

-- to → from
ALTER TABLE "a"."t" NOT OF;
DROP TYPE "a"."ty";
CREATE TYPE "a"."ty" AS ("x" integer, "y" text);
ALTER TYPE "a"."ty" OWNER TO "postgres";
ALTER TABLE "a"."p" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."p" ADD COLUMN "b" integer;
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE integer USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_3e23e8160039";
ALTER TABLE "a"."t" RENAME COLUMN "y" TO "schematasks_a1fce4363854";
ALTER TABLE "a"."t" ADD COLUMN "y" text;
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE text USING "schematasks_a1fce4363854"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_a1fce4363854";
ALTER TABLE "a"."t" OF a.ty;
