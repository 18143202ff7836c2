-- from → to
DROP INDEX "a"."i";
COMMENT ON TABLE "a"."t" IS 'two';
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("id") WHERE ((k)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])); -- long lock

-- to → from
DROP INDEX "a"."i";
COMMENT ON TABLE "a"."t" IS 'one';
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("id") WHERE ((k)::text = ANY (((ARRAY['x'::character varying, 'y'::character varying])::character varying[])::text[])); -- long lock
