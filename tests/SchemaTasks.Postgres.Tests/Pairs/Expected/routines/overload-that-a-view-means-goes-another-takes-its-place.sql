-- from → to
CREATE FUNCTION "a"."f"(bigint) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(bigint) OWNER TO "postgres";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT a.f((1)::bigint) AS x;
DROP FUNCTION "a"."f"(integer);

-- to → from
CREATE FUNCTION "a"."f"(integer) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT a.f(1) AS x;
DROP FUNCTION "a"."f"(bigint);
