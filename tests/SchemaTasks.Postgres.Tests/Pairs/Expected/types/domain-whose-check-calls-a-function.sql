-- from → to
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
DROP FUNCTION "a"."ok"(text);
CREATE FUNCTION "a"."ok2"(x text) RETURNS boolean
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT true$$;
ALTER FUNCTION "a"."ok2"(text) OWNER TO "postgres";
ALTER DOMAIN "a"."d" ADD CONSTRAINT "d_check" CHECK (a.ok2(VALUE)); -- long lock, fails on existing rows

-- to → from
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
DROP FUNCTION "a"."ok2"(text);
CREATE FUNCTION "a"."ok"(text) RETURNS boolean
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT true$$;
ALTER FUNCTION "a"."ok"(text) OWNER TO "postgres";
ALTER DOMAIN "a"."d" ADD CONSTRAINT "d_check" CHECK (a.ok(VALUE)); -- long lock, fails on existing rows
