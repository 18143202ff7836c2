-- from → to
DROP FUNCTION "a"."f"(integer, text);
CREATE FUNCTION "a"."f"(x integer DEFAULT 1, y text DEFAULT 'it''s, (b'::text) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer, text) OWNER TO "postgres";

-- to → from
DROP FUNCTION "a"."f"(integer, text);
CREATE FUNCTION "a"."f"(x integer, y text DEFAULT 'a'::text) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer, text) OWNER TO "postgres";
