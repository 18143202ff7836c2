-- from → to
DROP FUNCTION "a"."f"(integer);
CREATE PROCEDURE "a"."f"(IN x integer)
LANGUAGE "plpgsql"
AS $$BEGIN COMMIT; END$$;
COMMENT ON PROCEDURE "a"."f"(IN integer) IS 'p';
ALTER PROCEDURE "a"."f"(IN integer) OWNER TO "postgres";

-- to → from
DROP PROCEDURE "a"."f"(IN integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS void
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
