-- from → to
DROP INDEX "a"."i";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."p2"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1, 3); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p2" FOR VALUES IN (2, 4); -- long lock, fails on existing rows
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";

-- to → from
DROP INDEX "a"."i";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."p2"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p2" FOR VALUES IN (2); -- long lock, fails on existing rows
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";
