-- from → to
DROP INDEX "a"."i";
DROP INDEX "a"."j";
DROP INDEX "a"."k";
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("x"); -- long lock of writers, fails on existing rows
CREATE INDEX "j" ON "a"."t" USING "hash" ("x"); -- long lock of writers
CREATE INDEX "k" ON "a"."t" USING "btree" ("x") WHERE (x > 3); -- long lock of writers

-- to → from
DROP INDEX "a"."i";
DROP INDEX "a"."j";
DROP INDEX "a"."k";
CREATE INDEX "i" ON "a"."t" USING "btree" ("x"); -- long lock of writers
CREATE INDEX "j" ON "a"."t" USING "btree" ("x"); -- long lock of writers
CREATE INDEX "k" ON "a"."t" USING "btree" ("x"); -- long lock of writers
