-- from → to
DROP TABLE "a"."t"; -- data loss
DROP FUNCTION "a"."as_b"(integer);
DROP FUNCTION "a"."of_b"(a.b);
DROP TYPE a.b CASCADE;

-- to → from
CREATE TYPE a.b;
CREATE FUNCTION "a"."b_in"(cstring) RETURNS a.b
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."b_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."b_out"(a.b) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textout$$;
ALTER FUNCTION "a"."b_out"(a.b) OWNER TO "postgres";
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
CREATE FUNCTION "a"."as_b"(integer) RETURNS a.b
LANGUAGE "sql"
AS $body$SELECT $1::text::a.b$body$;
ALTER FUNCTION "a"."as_b"(integer) OWNER TO "postgres";
CREATE FUNCTION "a"."of_b"(a.b) RETURNS text
LANGUAGE "sql"
AS $body$SELECT $1::text$body$;
ALTER FUNCTION "a"."of_b"(a.b) OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "v" a.b DEFAULT a.as_b(1)
);
ALTER TABLE "a"."t" OWNER TO "postgres";
