-- from → to
CREATE FUNCTION "a"."eq"(integer, text) RETURNS boolean
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT true$$;
ALTER FUNCTION "a"."eq"(integer, text) OWNER TO "postgres";
CREATE FUNCTION "a"."qe"(text, integer) RETURNS boolean
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT true$$;
ALTER FUNCTION "a"."qe"(text, integer) OWNER TO "postgres";
CREATE FUNCTION "a"."to_e"(integer) RETURNS a.e
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 'x'::a.e$$;
ALTER FUNCTION "a"."to_e"(integer) OWNER TO "postgres";
CREATE CAST (integer AS a.e) WITH FUNCTION a.to_e(integer) AS ASSIGNMENT;
COMMENT ON CAST (integer AS a.e) IS 'c';
CREATE OPERATOR a.=== (FUNCTION = a.eq, LEFTARG = integer, RIGHTARG = text, COMMUTATOR = OPERATOR(a.===));
COMMENT ON OPERATOR a.===(integer, text) IS 'o';
CREATE OPERATOR a.=== (FUNCTION = a.qe, LEFTARG = text, RIGHTARG = integer, COMMUTATOR = OPERATOR(a.===));
CREATE TABLE "a"."t" (
    "x" integer,
    "y" text,
    CONSTRAINT "t_check" CHECK ((x OPERATOR(a.===) y))
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (t.x)::a.e AS e
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP TABLE "a"."t"; -- data loss
DROP CAST (integer AS a.e);
DROP OPERATOR a.===(integer, text);
DROP OPERATOR a.===(text, integer);
DROP FUNCTION "a"."eq"(integer, text);
DROP FUNCTION "a"."qe"(text, integer);
DROP FUNCTION "a"."to_e"(integer);
