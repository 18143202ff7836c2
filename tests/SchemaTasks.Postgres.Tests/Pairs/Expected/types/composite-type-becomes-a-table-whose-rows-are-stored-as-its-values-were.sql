-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE text USING "e"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE text USING "d"::text; -- table rewrite, long lock
DROP DOMAIN "a"."d";
DROP TYPE "a"."e";
CREATE TABLE "a"."e" (
    "x" integer
);
ALTER TABLE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::a.e; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.e[] USING "l"::a.e[]; -- table rewrite, long lock, needs a manual value
CREATE DOMAIN "a"."d" AS a.e;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING "d"::a.d; -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE json USING to_json("e"); -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE json USING to_json("d"); -- table rewrite, long lock
DROP DOMAIN "a"."d";
DROP TABLE "a"."e"; -- data loss
CREATE TYPE "a"."e" AS ("x" integer);
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING json_populate_record(NULL::a.e, "e"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_4cc5663c9a6d" AS (parked a.e[]);
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.e[] USING (json_populate_record(NULL::"a"."schematasks_4cc5663c9a6d", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4cc5663c9a6d";
CREATE DOMAIN "a"."d" AS a.e;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING json_populate_record(NULL::a.d, "d"); -- table rewrite, long lock, needs a manual value
