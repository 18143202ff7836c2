-- from → to
CREATE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE FUNCTION "a"."f"() RETURNS SETOF a.v
LANGUAGE "sql"
AS $$SELECT * FROM a.v$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT f.x
   FROM a.f() f(x);
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."w";
DROP FUNCTION "a"."f"();
DROP VIEW "a"."v";
