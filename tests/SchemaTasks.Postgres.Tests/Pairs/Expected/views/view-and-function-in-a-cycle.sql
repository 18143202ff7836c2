-- from → to
CREATE VIEW "a"."v" AS SELECT NULL::integer AS "x";
CREATE FUNCTION "a"."f"(r a.v) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.v) OWNER TO "postgres";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT (a.f(NULL::a.v) + t.x) AS x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
CREATE OR REPLACE VIEW "a"."v" AS SELECT NULL::integer AS "x";
DROP FUNCTION "a"."f"(a.v);
DROP VIEW "a"."v";
