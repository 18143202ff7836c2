-- from → to
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(y integer) RETURNS integer
LANGUAGE "sql"
AS $body$SELECT $1$body$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(1) AS f;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS integer
LANGUAGE "sql"
AS $body$SELECT $1$body$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(1) AS f;
ALTER VIEW "a"."v" OWNER TO "postgres";
