-- from → to
-- Dropped and recreated: a partition key cannot be changed (RANGE (id) to LIST (((id + n)))). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "id" integer,
    "n" integer
) PARTITION BY LIST (((id + n)));
ALTER TABLE "a"."p" OWNER TO "postgres";

-- to → from
-- Dropped and recreated: a partition key cannot be changed (LIST (((id + n))) to RANGE (id)). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "id" integer,
    "n" integer
) PARTITION BY RANGE (id);
ALTER TABLE "a"."p" OWNER TO "postgres";
