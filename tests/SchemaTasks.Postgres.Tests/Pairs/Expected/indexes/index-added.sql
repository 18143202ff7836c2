-- from → to
CREATE INDEX "i1" ON "a"."t" USING "btree" ("x" DESC, "y" COLLATE pg_catalog."C" text_pattern_ops NULLS FIRST) INCLUDE ("j") WITH ("fillfactor" = '60') WHERE (x > 1); -- long lock
COMMENT ON INDEX "a"."i1" IS 'i';
CREATE INDEX "i2" ON "a"."t" USING "gin" ("j" jsonb_path_ops); -- long lock
CREATE UNIQUE INDEX "i3" ON "a"."t" USING "btree" ((lower(y)), ((x + 1))) NULLS NOT DISTINCT; -- long lock
CREATE INDEX "i4" ON "a"."t" USING "brin" ("x") WITH ("pages_per_range" = '8'); -- long lock
CREATE INDEX "i5" ON "a"."t" USING "hash" ("x"); -- long lock

-- to → from
DROP INDEX "a"."i1";
DROP INDEX "a"."i2";
DROP INDEX "a"."i3";
DROP INDEX "a"."i4";
DROP INDEX "a"."i5";
