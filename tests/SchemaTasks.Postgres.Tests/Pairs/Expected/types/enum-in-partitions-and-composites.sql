-- from → to
DROP INDEX "a"."p1_e_idx";
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('b', 'a');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("e" a.e, "n" integer);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "c" TYPE a.c USING "c"::text::a.c; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
DROP TYPE "a"."schematasks_3f79bb7b435b";
CREATE INDEX "p1_e_idx" ON "a"."p1" USING "btree" ("e"); -- long lock of writers

-- to → from
DROP INDEX "a"."p1_e_idx";
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('a', 'b');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("e" a.e, "n" integer);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "c" TYPE a.c USING "c"::text::a.c; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
DROP TYPE "a"."schematasks_3f79bb7b435b";
CREATE INDEX "p1_e_idx" ON "a"."p1" USING "btree" ("e"); -- long lock of writers
