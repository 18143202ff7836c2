-- from → to
DROP FUNCTION "a"."f"(integer, text, integer[]);
CREATE FUNCTION "a"."f"(x integer, INOUT z text, OUT y bigint, VARIADIC r integer[]) RETURNS record
LANGUAGE "sql"
AS $$SELECT 'a', 1::bigint$$;
ALTER FUNCTION "a"."f"(integer, text, integer[]) OWNER TO "postgres";
CREATE FUNCTION "a"."t"(n integer) RETURNS TABLE(i integer, "Q" text)
LANGUAGE "plpgsql"
AS $$BEGIN RETURN; END$$;
ALTER FUNCTION "a"."t"(integer) OWNER TO "postgres";

-- to → from
DROP FUNCTION "a"."f"(integer, text, integer[]);
DROP FUNCTION "a"."t"(integer);
CREATE FUNCTION "a"."f"(x integer, OUT y integer, INOUT z text, VARIADIC r integer[]) RETURNS record
LANGUAGE "sql"
AS $$SELECT 1, 'a'$$;
ALTER FUNCTION "a"."f"(integer, text, integer[]) OWNER TO "postgres";
