-- from → to
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.c);
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("y" text, "x" bigint, "z" date);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
CREATE FUNCTION "a"."f"(c a.c) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.c) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (t.c).x AS x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.c);
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("x" integer, "y" text);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
CREATE FUNCTION "a"."f"(c a.c) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.c) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (t.c).x AS x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
