-- from → to
DROP INDEX "a"."i";
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE bigint; -- table rewrite, long lock
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";

-- to → from
DROP INDEX "a"."i";
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";
