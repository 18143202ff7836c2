-- from → to
-- Dropped and recreated: a partition key cannot be changed (LIST (((((x >= 0) AND (x <= 10)) AND (y > 0)))) to LIST (((((x >= 0) AND (x <= 10)) AND (y > 1))))). Copy its rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "x" integer,
    "y" integer
) PARTITION BY LIST (((((x >= 0) AND (x <= 10))::boolean AND (y > 1))));
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE TABLE "a"."d" PARTITION OF "a"."t" DEFAULT;
ALTER TABLE "a"."d" OWNER TO "postgres";

-- to → from
-- Dropped and recreated: a partition key cannot be changed (LIST (((((x >= 0) AND (x <= 10)) AND (y > 1)))) to LIST (((((x >= 0) AND (x <= 10)) AND (y > 0))))). Copy its rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "x" integer,
    "y" integer
) PARTITION BY LIST (((((x >= 0) AND (x <= 10))::boolean AND (y > 0))));
ALTER TABLE "a"."t" OWNER TO "postgres";
