-- from → to
DROP INDEX "a"."i";
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("n"); -- long lock of writers

-- to → from
DROP INDEX "a"."i";
CREATE INDEX "i" ON "a"."p" USING "btree" ("n"); -- long lock of writers
