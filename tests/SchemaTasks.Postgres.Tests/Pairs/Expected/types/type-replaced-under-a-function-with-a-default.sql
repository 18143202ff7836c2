-- from → to
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.e);
DROP TYPE "a"."e";
CREATE TYPE "a"."e" AS ENUM ('b', 'a');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(x a.e DEFAULT 'a'::a.e) RETURNS SETOF a.e
LANGUAGE "sql"
AS $$SELECT x$$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT f.x
   FROM a.f() f(x);
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.e);
DROP TYPE "a"."e";
CREATE TYPE "a"."e" AS ENUM ('a', 'b');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(x a.e DEFAULT 'a'::a.e) RETURNS SETOF a.e
LANGUAGE "sql"
AS $$SELECT x$$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT f.x
   FROM a.f() f(x);
ALTER VIEW "a"."v" OWNER TO "postgres";
