-- from → to
DROP INDEX "a"."i"; -- index dropped
DROP INDEX "a"."t_own"; -- index dropped
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES IN (3); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."u" FOR VALUES IN (4); -- long lock, fails on existing rows
CREATE INDEX "i" ON ONLY "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE INDEX "iu" ON "a"."u" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."iu";

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
ALTER TABLE "a"."p" DETACH PARTITION "a"."u"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"a"."u"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"a"."u"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."u"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY['iu']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'a', item.name);
  END LOOP;
END
$$; -- long lock
DROP INDEX "a"."iu"; -- index dropped
CREATE INDEX "i1" ON "a"."p1" USING "btree" ("v"); -- long lock of writers
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i1";
CREATE INDEX "t_own" ON "a"."t" USING "btree" ("v"); -- long lock of writers
