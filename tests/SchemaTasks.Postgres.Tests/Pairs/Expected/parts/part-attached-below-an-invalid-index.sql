-- from → to
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";
COMMENT ON INDEX "a"."i1" IS 'a part';

-- to → from
DROP INDEX "a"."i";
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
