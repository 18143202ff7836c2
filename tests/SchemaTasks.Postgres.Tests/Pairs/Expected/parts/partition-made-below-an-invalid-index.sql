-- from → to
DROP INDEX "a"."i";
CREATE TABLE "a"."p3" PARTITION OF "a"."p" FOR VALUES IN (3);
ALTER TABLE "a"."p3" OWNER TO "postgres";
CREATE TABLE "a"."p4" PARTITION OF "a"."p" FOR VALUES IN (4);
ALTER TABLE "a"."p4" OWNER TO "postgres";
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";
CREATE INDEX "p4_v_idx" ON "a"."p4" USING "btree" ("v");
ALTER INDEX "a"."i" ATTACH PARTITION "a"."p4_v_idx";

-- to → from
DROP TABLE "a"."p3"; -- data loss
DROP TABLE "a"."p4"; -- data loss
