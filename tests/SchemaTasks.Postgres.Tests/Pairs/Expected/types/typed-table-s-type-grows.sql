-- from → to
ALTER TABLE "a"."t" NOT OF;
ALTER TYPE "a"."c" ADD ATTRIBUTE "y" text;
ALTER TABLE "a"."t" ADD COLUMN "y" text;
ALTER TABLE "a"."t" OF a.c;

-- to → from
ALTER TABLE "a"."t" NOT OF;
ALTER TABLE "a"."t" DROP COLUMN "y"; -- data loss
DROP TYPE "a"."c";
CREATE TYPE "a"."c" AS ("x" integer);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" OF a.c;
