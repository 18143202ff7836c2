-- from → to
ALTER PUBLICATION "law_p" SET TABLE ONLY "a"."t" ("id") WHERE ((id > 1)), ONLY "a"."u";
ALTER PUBLICATION "law_p" SET (publish = 'insert', publish_via_partition_root = true);
COMMENT ON PUBLICATION "law_p" IS 'p';
CREATE PUBLICATION "law_q" FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION "law_q" OWNER TO "postgres";
CREATE PUBLICATION "law_r" FOR TABLES IN SCHEMA "a" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION "law_r" OWNER TO "postgres";
CREATE PUBLICATION "law_s" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
ALTER PUBLICATION "law_s" OWNER TO "postgres";

-- to → from
DROP PUBLICATION "law_q";
DROP PUBLICATION "law_r";
DROP PUBLICATION "law_s";
ALTER PUBLICATION "law_p" SET TABLE ONLY "a"."t";
ALTER PUBLICATION "law_p" SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
COMMENT ON PUBLICATION "law_p" IS NULL;
