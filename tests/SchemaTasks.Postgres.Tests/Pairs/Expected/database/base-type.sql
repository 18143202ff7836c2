-- from → to
CREATE TYPE a.b;
CREATE FUNCTION "a"."b_in"(cstring) RETURNS a.b
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4in$$;
ALTER FUNCTION "a"."b_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."b_out"(a.b) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4out$$;
ALTER FUNCTION "a"."b_out"(a.b) OWNER TO "postgres";
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U');
CREATE TABLE "a"."t" (
    "b" a.b
);
ALTER TABLE "a"."t" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."t"; -- data loss
DROP TYPE a.b CASCADE;
