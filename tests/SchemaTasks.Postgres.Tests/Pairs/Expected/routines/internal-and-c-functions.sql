-- from → to
CREATE FUNCTION "a"."len"(text) RETURNS integer
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textlen$$;
ALTER FUNCTION "a"."len"(text) OWNER TO "postgres";
CREATE FUNCTION "a"."lock"(internal) RETURNS void
LANGUAGE "internal"
AS $$pg_advisory_lock_int8$$;
ALTER FUNCTION "a"."lock"(internal) OWNER TO "postgres";

-- to → from
DROP FUNCTION "a"."len"(text);
DROP FUNCTION "a"."lock"(internal);
