-- from → to
ALTER TABLE "a"."t" DROP COLUMN "g";
-- Dropped and recreated: a partition key cannot be changed (LIST (x) to LIST (y)). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS bigint
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE TABLE "a"."p" (
    "x" integer,
    "y" integer
) PARTITION BY LIST (y);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN (1);
ALTER TABLE "a"."p1" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((x + 2)) STORED; -- table rewrite, long lock

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "g";
-- Dropped and recreated: a partition key cannot be changed (LIST (y) to LIST (x)). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE TABLE "a"."p" (
    "x" integer,
    "y" integer
) PARTITION BY LIST (x);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN (1);
ALTER TABLE "a"."p1" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((x + 1)) STORED; -- table rewrite, long lock
