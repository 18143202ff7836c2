-- from → to
-- Dropped and recreated: a column of its partition key, e, depends on a.e, which is recreated; PostgreSQL cannot change that column's type. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
DROP TYPE "a"."e";
CREATE TYPE "a"."e" AS ENUM ('b', 'a');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE TABLE "a"."p" (
    "e" a.e
) PARTITION BY LIST (e);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN ('a');
ALTER TABLE "a"."p1" OWNER TO "postgres";

-- to → from
-- Dropped and recreated: a column of its partition key, e, depends on a.e, which is recreated; PostgreSQL cannot change that column's type. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
DROP TYPE "a"."e";
CREATE TYPE "a"."e" AS ENUM ('a', 'b');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE TABLE "a"."p" (
    "e" a.e
) PARTITION BY LIST (e);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN ('a');
ALTER TABLE "a"."p1" OWNER TO "postgres";
