-- from → to
DROP INDEX "a"."i";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(integer) RETURNS bigint
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1::bigint$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE INDEX "i" ON "a"."t" USING "btree" ((a.f(x))); -- long lock of writers

-- to → from
DROP INDEX "a"."i";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(integer) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE INDEX "i" ON "a"."t" USING "btree" ((a.f(x))); -- long lock of writers
