-- from → to
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"() RETURNS integer
LANGUAGE "sql"
AS $$SELECT 4$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
CREATE FUNCTION "a"."f"(text, integer) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 3$$;
ALTER FUNCTION "a"."f"(text, integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f('x'::text) AS x;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"();
DROP FUNCTION "a"."f"(text, integer);
CREATE FUNCTION "a"."f"(integer) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f('x'::text) AS x;
ALTER VIEW "a"."v" OWNER TO "postgres";
