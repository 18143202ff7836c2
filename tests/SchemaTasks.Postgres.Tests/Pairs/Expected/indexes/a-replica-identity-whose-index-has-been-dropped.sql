-- from → to
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("id"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."t" REPLICA IDENTITY USING INDEX "i";

-- to → from
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."t" REPLICA IDENTITY NOTHING; -- replica identity changed
