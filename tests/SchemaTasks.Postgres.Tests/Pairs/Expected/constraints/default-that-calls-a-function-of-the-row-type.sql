-- from → to
CREATE TABLE "a"."t" (
    "x" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE FUNCTION "a"."n"(r a.t) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1$$;
ALTER FUNCTION "a"."n"(a.t) OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "x" SET DEFAULT a.n(NULL::a.t);

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "x" DROP DEFAULT;
DROP FUNCTION "a"."n"(a.t);
DROP TABLE "a"."t"; -- data loss
