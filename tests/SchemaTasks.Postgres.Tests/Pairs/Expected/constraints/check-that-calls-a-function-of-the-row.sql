-- from → to
CREATE FUNCTION "a"."ok"(r a.t) RETURNS boolean
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT true$$;
ALTER FUNCTION "a"."ok"(a.t) OWNER TO "postgres";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK (a.ok(t.*)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
DROP FUNCTION "a"."ok"(a.t);
