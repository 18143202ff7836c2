-- from → to
DROP AGGREGATE "a"."total"(integer);
DROP FUNCTION "a"."step"(integer, integer);
CREATE FUNCTION "a"."step"(integer, y integer) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1$$;
ALTER FUNCTION "a"."step"(integer, integer) OWNER TO "postgres";
CREATE AGGREGATE "a"."total"(integer) (SFUNC = a.step, STYPE = integer);
ALTER AGGREGATE "a"."total"(integer) OWNER TO "postgres";

-- to → from
DROP AGGREGATE "a"."total"(integer);
DROP FUNCTION "a"."step"(integer, integer);
CREATE FUNCTION "a"."step"(integer, x integer) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1$$;
ALTER FUNCTION "a"."step"(integer, integer) OWNER TO "postgres";
CREATE AGGREGATE "a"."total"(integer) (SFUNC = a.step, STYPE = integer);
ALTER AGGREGATE "a"."total"(integer) OWNER TO "postgres";
