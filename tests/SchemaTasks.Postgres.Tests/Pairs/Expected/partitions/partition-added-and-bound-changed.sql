-- from → to
DROP INDEX "a"."own"; -- index dropped
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES FROM (1) TO (20); -- long lock, fails on existing rows
CREATE TABLE "a"."p2" PARTITION OF "a"."p" FOR VALUES FROM (20) TO (30);
ALTER TABLE "a"."p2" OWNER TO "postgres";

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
DROP TABLE "a"."p2"; -- data loss
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows
CREATE INDEX "own" ON "a"."p1" USING "btree" ("id"); -- long lock of writers
