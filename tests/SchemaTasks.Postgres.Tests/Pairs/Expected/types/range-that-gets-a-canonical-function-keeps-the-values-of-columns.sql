-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE text USING "r"::text; -- table rewrite, long lock
DROP TYPE "a"."r";
CREATE TYPE "a"."r";
CREATE FUNCTION "a"."canon"(a.r) RETURNS a.r
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4range_canonical$$;
ALTER FUNCTION "a"."canon"(a.r) OWNER TO "postgres";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = integer, CANONICAL = a.canon);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.r[] USING "l"::a.r[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::a.r; -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE text USING "r"::text; -- table rewrite, long lock
DROP TYPE "a"."r" CASCADE;
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = integer);
ALTER TYPE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.r[] USING "l"::a.r[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE a.r USING "r"::a.r; -- table rewrite, long lock, needs a manual value
