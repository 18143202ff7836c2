-- from → to
CREATE TYPE a.one;
CREATE FUNCTION "a"."one_in"(cstring) RETURNS a.one
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."one_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."print"(a.one) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textout$$;
ALTER FUNCTION "a"."print"(a.one) OWNER TO "postgres";
CREATE TYPE a.one (INPUT = a.one_in, OUTPUT = a.print, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U');
CREATE TYPE a.two;
CREATE FUNCTION "a"."print"(a.two) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textout$$;
ALTER FUNCTION "a"."print"(a.two) OWNER TO "postgres";
CREATE FUNCTION "a"."two_in"(cstring) RETURNS a.two
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."two_in"(cstring) OWNER TO "postgres";
CREATE TYPE a.two (INPUT = a.two_in, OUTPUT = a.print, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U');
CREATE FUNCTION "a"."two"(a.one) RETURNS a.two
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$textin$$;
ALTER FUNCTION "a"."two"(a.one) OWNER TO "postgres";
CREATE CAST (a.one AS a.two) WITH FUNCTION a.two(a.one);
CREATE TABLE "a"."t" (
    "o" a.one,
    "t" a.two
);
ALTER TABLE "a"."t" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."t"; -- data loss
DROP CAST (a.one AS a.two);
DROP FUNCTION "a"."two"(a.one);
DROP TYPE a.one CASCADE;
DROP TYPE a.two CASCADE;
