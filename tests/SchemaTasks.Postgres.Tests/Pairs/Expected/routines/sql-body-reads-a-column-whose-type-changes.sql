-- from → to
DROP FUNCTION "a"."f"();
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE bigint; -- table rewrite, long lock
CREATE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
BEGIN ATOMIC
 SELECT t.x
    FROM a.t;
END;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";

-- to → from
DROP FUNCTION "a"."f"();
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
BEGIN ATOMIC
 SELECT (t.x)::bigint AS x
    FROM a.t;
END;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
