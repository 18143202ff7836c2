-- from → to
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
COMMENT ON TABLE "a"."t" IS 'x';
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" ("s") WHERE ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])); -- long lock of writers

-- to → from
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
COMMENT ON TABLE "a"."t" IS NULL;
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK (((s)::text = ANY (((ARRAY['a'::character varying, 'b'::character varying])::character varying[])::text[]))); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" ("s") WHERE ((s)::text = ANY (((ARRAY['a'::character varying, 'b'::character varying])::character varying[])::text[])); -- long lock of writers
