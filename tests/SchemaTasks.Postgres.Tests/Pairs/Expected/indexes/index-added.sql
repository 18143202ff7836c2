-- from → to
CREATE INDEX "i1" ON "a"."t" USING "btree" ("x" DESC, "y" COLLATE pg_catalog."C" text_pattern_ops NULLS FIRST) INCLUDE ("j") WITH ("fillfactor" = '60') WHERE (x > 1); -- long lock of writers
COMMENT ON INDEX "a"."i1" IS 'i';
CREATE INDEX "i2" ON "a"."t" USING "gin" ("j" jsonb_path_ops); -- long lock of writers
CREATE UNIQUE INDEX "i3" ON "a"."t" USING "btree" ((lower(y)), ((x + 1))) NULLS NOT DISTINCT; -- long lock of writers, fails on existing rows
CREATE INDEX "i4" ON "a"."t" USING "brin" ("x") WITH ("pages_per_range" = '8'); -- long lock of writers
CREATE INDEX "i5" ON "a"."t" USING "hash" ("x"); -- long lock of writers

-- to → from
DROP INDEX "a"."i1"; -- index dropped
DROP INDEX "a"."i2"; -- index dropped
DROP INDEX "a"."i3"; -- index dropped
DROP INDEX "a"."i4"; -- index dropped
DROP INDEX "a"."i5"; -- index dropped
