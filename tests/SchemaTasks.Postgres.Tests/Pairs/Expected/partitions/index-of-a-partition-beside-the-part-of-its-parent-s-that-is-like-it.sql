-- from → to
DROP INDEX "a"."b";
CREATE INDEX "z" ON "a"."p" USING "btree" ("k", "n"); -- long lock
CREATE INDEX "c" ON "a"."p1" USING "btree" ("k", "n"); -- long lock

-- to → from
DROP INDEX "a"."c";
DROP INDEX "a"."z";
CREATE INDEX "b" ON "a"."p11" USING "btree" ("k", "n" DESC); -- long lock
