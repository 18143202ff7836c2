-- from → to
DROP INDEX "a"."i";
CREATE INDEX "i" ON "a"."u" USING "btree" ("x"); -- long lock of writers

-- to → from
DROP INDEX "a"."i";
CREATE INDEX "i" ON "a"."t" USING "btree" ("x"); -- long lock of writers
