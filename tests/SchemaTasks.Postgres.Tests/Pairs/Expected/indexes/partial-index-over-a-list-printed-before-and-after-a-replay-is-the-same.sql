-- from → to
DROP INDEX "a"."i"; -- index dropped
COMMENT ON TABLE "a"."t" IS 'two';
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("id") WHERE ((k)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])); -- long lock of writers, fails on existing rows

-- to → from
DROP INDEX "a"."i"; -- index dropped
COMMENT ON TABLE "a"."t" IS 'one';
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("id") WHERE ((k)::text = ANY (((ARRAY['x'::character varying, 'y'::character varying])::character varying[])::text[])); -- long lock of writers, fails on existing rows
