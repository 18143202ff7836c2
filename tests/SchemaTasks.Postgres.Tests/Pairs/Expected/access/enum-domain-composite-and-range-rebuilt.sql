-- from → to
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS bigint;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::text::a.d; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('y', 'x');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("y" a.e, "x" integer);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER FUNCTION "a"."r_multirange"() RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r") RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r"[]) RENAME TO "schematasks_f88db7b480c4";
ALTER TYPE "a"."r_multirange" RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r"(integer, integer) RENAME TO "schematasks_454349e422f0";
ALTER FUNCTION "a"."r"(integer, integer, text) RENAME TO "schematasks_454349e422f0";
ALTER TYPE "a"."r" RENAME TO "schematasks_454349e422f0";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = bigint);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::text::a.r; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_454349e422f0";

-- to → from
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS integer;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::text::a.d; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("x" integer, "y" a.e);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER FUNCTION "a"."r_multirange"() RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r") RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r"[]) RENAME TO "schematasks_f88db7b480c4";
ALTER TYPE "a"."r_multirange" RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r"(bigint, bigint) RENAME TO "schematasks_454349e422f0";
ALTER FUNCTION "a"."r"(bigint, bigint, text) RENAME TO "schematasks_454349e422f0";
ALTER TYPE "a"."r" RENAME TO "schematasks_454349e422f0";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = integer);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::text::a.r; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_454349e422f0";
