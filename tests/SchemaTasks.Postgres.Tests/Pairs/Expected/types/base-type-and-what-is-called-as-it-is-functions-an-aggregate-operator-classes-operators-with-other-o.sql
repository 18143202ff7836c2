-- from → to
DROP TABLE "a"."plain"; -- data loss
CREATE TYPE a.num;
CREATE FUNCTION "a"."num_in"(cstring) RETURNS a.num
LANGUAGE "internal"
IMMUTABLE
STRICT
PARALLEL SAFE
AS $$int4in$$;
ALTER FUNCTION "a"."num_in"(cstring) OWNER TO "postgres";
CREATE FUNCTION "a"."num_out"(a.num) RETURNS cstring
LANGUAGE "internal"
IMMUTABLE
STRICT
PARALLEL SAFE
AS $$int4out$$;
ALTER FUNCTION "a"."num_out"(a.num) OWNER TO "postgres";
CREATE TYPE a.num (INPUT = a.num_in, OUTPUT = a.num_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain, CATEGORY = 'U');
CREATE FUNCTION "a"."num"(smallint) RETURNS a.num
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$i2toi4$$;
ALTER FUNCTION "a"."num"(smallint) OWNER TO "postgres";
CREATE FUNCTION "a"."num"(text) RETURNS a.num
LANGUAGE "sql"
IMMUTABLE
STRICT
AS $body$SELECT a.num($1::integer)$body$;
ALTER FUNCTION "a"."num"(text) OWNER TO "postgres";
CREATE FUNCTION "a"."num_add"(a.num, integer) RETURNS a.num
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4pl$$;
ALTER FUNCTION "a"."num_add"(a.num, integer) OWNER TO "postgres";
CREATE AGGREGATE "a"."num"(integer) (SFUNC = a.num_add, STYPE = a.num, INITCOND = '0');
ALTER AGGREGATE "a"."num"(integer) OWNER TO "postgres";
CREATE FUNCTION "a"."num_cmp"(a.num, a.num) RETURNS integer
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$btint4cmp$$;
ALTER FUNCTION "a"."num_cmp"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_eq"(a.num, a.num) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4eq$$;
ALTER FUNCTION "a"."num_eq"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_ge"(a.num, a.num) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4ge$$;
ALTER FUNCTION "a"."num_ge"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_gt"(a.num, a.num) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4gt$$;
ALTER FUNCTION "a"."num_gt"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_hash"(a.num) RETURNS integer
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$hashint4$$;
ALTER FUNCTION "a"."num_hash"(a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_le"(a.num, a.num) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4le$$;
ALTER FUNCTION "a"."num_le"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_lt"(a.num, a.num) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4lt$$;
ALTER FUNCTION "a"."num_lt"(a.num, a.num) OWNER TO "postgres";
CREATE FUNCTION "a"."num_lt"(a.num, integer) RETURNS boolean
LANGUAGE "internal"
IMMUTABLE
STRICT
AS $$int4lt$$;
ALTER FUNCTION "a"."num_lt"(a.num, integer) OWNER TO "postgres";
CREATE OPERATOR a.< (FUNCTION = a.num_lt, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.>), NEGATOR = OPERATOR(a.>=));
CREATE OPERATOR a.< (FUNCTION = a.num_lt, LEFTARG = a.num, RIGHTARG = integer);
CREATE OPERATOR a.<= (FUNCTION = a.num_le, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.>=), NEGATOR = OPERATOR(a.>));
CREATE OPERATOR a.= (FUNCTION = a.num_eq, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.=), HASHES, MERGES);
CREATE OPERATOR a.> (FUNCTION = a.num_gt, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.<), NEGATOR = OPERATOR(a.<=));
CREATE OPERATOR a.>= (FUNCTION = a.num_ge, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.<=), NEGATOR = OPERATOR(a.<));
CREATE OPERATOR FAMILY a.num USING btree;
CREATE OPERATOR CLASS a.num DEFAULT FOR TYPE a.num USING btree FAMILY a.num AS OPERATOR 1 a.<(a.num, a.num), OPERATOR 2 a.<=(a.num, a.num), OPERATOR 3 a.=(a.num, a.num), OPERATOR 4 a.>=(a.num, a.num), OPERATOR 5 a.>(a.num, a.num), FUNCTION 1 (a.num, a.num) a.num_cmp(a.num, a.num);
CREATE OPERATOR FAMILY a.num USING hash;
CREATE OPERATOR CLASS a.num DEFAULT FOR TYPE a.num USING hash FAMILY a.num AS OPERATOR 1 a.=(a.num, a.num), FUNCTION 1 (a.num, a.num) a.num_hash(a.num);
CREATE TYPE "a"."numrange" AS RANGE (SUBTYPE = a.num);
ALTER TYPE "a"."numrange" OWNER TO "postgres";
CREATE TABLE "a"."numbered" (
    "n" a.num NOT NULL,
    "during" a.numrange,
    CONSTRAINT "numbered_pkey" PRIMARY KEY ("n")
);
ALTER TABLE "a"."numbered" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."numbered"; -- data loss
DROP TYPE "a"."numrange";
DROP OPERATOR CLASS a.num USING btree;
DROP OPERATOR a.<(a.num, a.num);
DROP OPERATOR a.<(a.num, integer);
DROP OPERATOR a.<=(a.num, a.num);
DROP OPERATOR a.>(a.num, a.num);
DROP OPERATOR a.>=(a.num, a.num);
DROP OPERATOR FAMILY a.num USING btree;
DROP OPERATOR CLASS a.num USING hash;
DROP OPERATOR a.=(a.num, a.num);
DROP OPERATOR FAMILY a.num USING hash;
DROP AGGREGATE "a"."num"(integer);
DROP FUNCTION "a"."num"(smallint);
DROP FUNCTION "a"."num"(text);
DROP FUNCTION "a"."num_add"(a.num, integer);
DROP FUNCTION "a"."num_cmp"(a.num, a.num);
DROP FUNCTION "a"."num_eq"(a.num, a.num);
DROP FUNCTION "a"."num_ge"(a.num, a.num);
DROP FUNCTION "a"."num_gt"(a.num, a.num);
DROP FUNCTION "a"."num_hash"(a.num);
DROP FUNCTION "a"."num_le"(a.num, a.num);
DROP FUNCTION "a"."num_lt"(a.num, a.num);
DROP FUNCTION "a"."num_lt"(a.num, integer);
DROP TYPE a.num CASCADE;
CREATE TABLE "a"."plain" (
    "n" integer
);
ALTER TABLE "a"."plain" OWNER TO "postgres";
