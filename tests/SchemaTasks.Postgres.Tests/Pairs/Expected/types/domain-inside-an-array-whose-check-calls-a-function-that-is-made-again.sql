-- from → to
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS integer CONSTRAINT "d_check" CHECK ((VALUE < a.f()));
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d[] USING "d"::text[]::a.d[]; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";

-- to → from
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS integer CONSTRAINT "d_check" CHECK ((VALUE < a.f()));
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d[] USING "d"::text[]::a.d[]; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
