-- from → to
ALTER DOMAIN "a"."d" DROP DEFAULT;
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER DOMAIN "a"."d" SET DEFAULT a.f();

-- to → from
ALTER DOMAIN "a"."d" DROP DEFAULT;
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER DOMAIN "a"."d" SET DEFAULT a.f();
