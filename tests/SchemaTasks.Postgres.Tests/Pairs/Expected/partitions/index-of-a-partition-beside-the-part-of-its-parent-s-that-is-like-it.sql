-- from → to
DROP INDEX "a"."b"; -- index dropped
CREATE INDEX "z" ON "a"."p" USING "btree" ("k", "n"); -- long lock of writers
CREATE INDEX "c" ON "a"."p1" USING "btree" ("k", "n"); -- long lock of writers

-- to → from
DROP INDEX "a"."c"; -- index dropped
DROP INDEX "a"."z"; -- index dropped
CREATE INDEX "b" ON "a"."p11" USING "btree" ("k", "n" DESC); -- long lock of writers
