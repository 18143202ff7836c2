-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "b" DROP DEFAULT;
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE text USING "b"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text USING "b"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text USING "c"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE text USING "d"::text; -- table rewrite, long lock
DROP DOMAIN "a"."d";
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE text[] USING "k"::text[]; -- table rewrite, long lock
DROP TYPE "a"."c";
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock
DROP TYPE a.b CASCADE;
CREATE TYPE a.b;
CREATE FUNCTION "a"."b_in"(cstring) RETURNS a.b
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."b_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."b_out"(a.b) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textout$$;
ALTER FUNCTION "a"."b_out"(a.b) OWNER TO "postgres";
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U', DEFAULT = 'z', DELIMITER = ';');
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE a.b USING "b"::a.b; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE a.b USING "b"::a.b; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.b[] USING "l"::a.b[]; -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."c" AS ("b" a.b);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING "c"::a.c; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE a.c[] USING "k"::a.c[]; -- table rewrite, long lock, needs a manual value
CREATE DOMAIN "a"."d" AS a.b DEFAULT 'z'::a.b;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::a.d; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" SET DEFAULT 'x'::a.b;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "b" DROP DEFAULT;
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE text USING "b"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text USING "b"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text USING "c"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE text USING "d"::text; -- table rewrite, long lock
DROP DOMAIN "a"."d";
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE text[] USING "k"::text[]; -- table rewrite, long lock
DROP TYPE "a"."c";
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock
DROP TYPE a.b CASCADE;
CREATE TYPE a.b;
CREATE FUNCTION "a"."b_in"(cstring) RETURNS a.b
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."b_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."b_out"(a.b) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textout$$;
ALTER FUNCTION "a"."b_out"(a.b) OWNER TO "postgres";
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U');
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE a.b USING "b"::a.b; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE a.b USING "b"::a.b; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.b[] USING "l"::a.b[]; -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."c" AS ("b" a.b);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING "c"::a.c; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE a.c[] USING "k"::a.c[]; -- table rewrite, long lock, needs a manual value
CREATE DOMAIN "a"."d" AS a.b;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::a.d; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" SET DEFAULT 'x'::a.b;
