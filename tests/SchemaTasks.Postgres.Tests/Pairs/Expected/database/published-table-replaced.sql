-- from → to
DROP PUBLICATION "law_p";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE PUBLICATION "law_p" FOR TABLE ONLY "a"."t" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION "law_p" OWNER TO "postgres";

-- to → from
DROP PUBLICATION "law_p";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer
) PARTITION BY RANGE (id);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE PUBLICATION "law_p" FOR TABLE ONLY "a"."t" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION "law_p" OWNER TO "postgres";
