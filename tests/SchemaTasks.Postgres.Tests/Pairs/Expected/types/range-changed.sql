-- from → to
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
