-- from → to
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
