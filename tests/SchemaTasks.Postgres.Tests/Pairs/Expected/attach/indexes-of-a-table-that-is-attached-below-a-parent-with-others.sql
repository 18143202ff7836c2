-- from → to
DROP INDEX "a"."t1"; -- index dropped
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" DEFAULT; -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"a"."t"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"a"."t"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."t"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'a', item.name);
  END LOOP;
END
$$; -- long lock
CREATE INDEX "t1" ON "a"."t" USING "btree" ("v" DESC); -- long lock of writers
CREATE INDEX "t2" ON "a"."t" USING "btree" ("w" DESC) WHERE (id > 0); -- long lock of writers
CREATE INDEX "t3" ON "a"."t" USING "gist" ((int4range(id, (id + 1)))); -- long lock of writers
CREATE INDEX "t4" ON "a"."t" USING "btree" ("v") WITH ("fillfactor" = '50'); -- long lock of writers
