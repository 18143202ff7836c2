-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_r_excl";
ALTER DOMAIN "a"."n" RENAME TO "schematasks_1b16b1df538b";
CREATE DOMAIN "a"."n" AS bigint CONSTRAINT "n_check" CHECK ((VALUE > 1));
ALTER DOMAIN "a"."n" OWNER TO "postgres";
ALTER FUNCTION "a"."r_multirange"() RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r") RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r"[]) RENAME TO "schematasks_f88db7b480c4";
ALTER TYPE "a"."r_multirange" RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r"("a"."schematasks_1b16b1df538b", "a"."schematasks_1b16b1df538b") RENAME TO "schematasks_454349e422f0";
ALTER FUNCTION "a"."r"("a"."schematasks_1b16b1df538b", "a"."schematasks_1b16b1df538b", text) RENAME TO "schematasks_454349e422f0";
ALTER TYPE "a"."r" RENAME TO "schematasks_454349e422f0";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = a.n);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE a.r[] USING "m"::text[]::a.r[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::text::a.r; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_454349e422f0";
DROP DOMAIN "a"."schematasks_1b16b1df538b";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_r_excl" EXCLUDE USING gist (r WITH &&); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "t_r_excl";
ALTER DOMAIN "a"."n" RENAME TO "schematasks_1b16b1df538b";
CREATE DOMAIN "a"."n" AS integer CONSTRAINT "n_check" CHECK ((VALUE > 0));
ALTER DOMAIN "a"."n" OWNER TO "postgres";
ALTER FUNCTION "a"."r_multirange"() RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r") RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r_multirange"("a"."r"[]) RENAME TO "schematasks_f88db7b480c4";
ALTER TYPE "a"."r_multirange" RENAME TO "schematasks_f88db7b480c4";
ALTER FUNCTION "a"."r"("a"."schematasks_1b16b1df538b", "a"."schematasks_1b16b1df538b") RENAME TO "schematasks_454349e422f0";
ALTER FUNCTION "a"."r"("a"."schematasks_1b16b1df538b", "a"."schematasks_1b16b1df538b", text) RENAME TO "schematasks_454349e422f0";
ALTER TYPE "a"."r" RENAME TO "schematasks_454349e422f0";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = a.n);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE a.r[] USING "m"::text[]::a.r[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::text::a.r; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_454349e422f0";
DROP DOMAIN "a"."schematasks_1b16b1df538b";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_r_excl" EXCLUDE USING gist (r WITH &&); -- long lock, fails on existing rows
