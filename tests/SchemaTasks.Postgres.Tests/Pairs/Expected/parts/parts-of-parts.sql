-- from → to
DROP INDEX "a"."i";
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("w"); -- long lock of writers
CREATE INDEX "i2" ON ONLY "a"."p2" USING "btree" ("w"); -- long lock of writers
CREATE INDEX "i1" ON "b"."p1" USING "btree" ("w"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "b"."i1";

-- to → from
DROP INDEX "a"."i";
DROP INDEX "a"."i2";
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("w"); -- long lock of writers
CREATE INDEX "i2" ON "a"."p2" USING "btree" ("w"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i2";
CREATE INDEX "i1" ON ONLY "b"."p1" USING "btree" ("w"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "b"."i1";
CREATE INDEX "i11" ON "a"."p11" USING "btree" ("w"); -- long lock of writers
ALTER INDEX "b"."i1" ATTACH PARTITION "a"."i11";
