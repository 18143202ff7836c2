-- from → to
DROP INDEX "a"."t_f"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "t_id_check";
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP DEFAULT;
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer, text);
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
CREATE FUNCTION "a"."f"(x integer, y text DEFAULT 'y'::text, z integer DEFAULT 3) RETURNS bigint
LANGUAGE "sql"
AS $$SELECT 1::bigint$$;
ALTER FUNCTION "a"."f"(integer, text, integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(1) AS r;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "id" SET DEFAULT a.f(2);

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP DEFAULT;
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer, text, integer);
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE FUNCTION "a"."f"(x integer, y text DEFAULT 'y'::text) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer, text) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(1) AS r;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "id" SET DEFAULT a.f(2);
ALTER TABLE "a"."t" ADD CONSTRAINT "t_id_check" CHECK ((a.f(id) > 0)); -- long lock, fails on existing rows
CREATE INDEX "t_f" ON "a"."t" USING "btree" ((a.f(id))); -- long lock of writers
