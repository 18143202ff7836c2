-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS smallint
LANGUAGE "sql"
AS $$SELECT 1::smallint$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT a.f();

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
DROP FUNCTION "a"."f"();
CREATE FUNCTION "a"."f"() RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT a.f();
