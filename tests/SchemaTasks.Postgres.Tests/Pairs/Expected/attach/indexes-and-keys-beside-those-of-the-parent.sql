-- from → to
ALTER TABLE "a"."old" DETACH PARTITION "b"."u"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"b"."u"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"b"."u"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."u"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY['ui']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'b', item.name);
  END LOOP;
END
$$; -- long lock
DROP INDEX "b"."ti"; -- index dropped
DROP INDEX "b"."ui"; -- index dropped
ALTER TABLE "a"."p" ATTACH PARTITION "b"."t" FOR VALUES IN (1); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "b"."u" FOR VALUES IN (2); -- long lock, fails on existing rows
CREATE INDEX "ti" ON "b"."t" USING "btree" ("n"); -- long lock of writers
COMMENT ON INDEX "b"."ti" IS 'own';
ALTER TABLE "b"."u" ADD CONSTRAINT "u_pkey" PRIMARY KEY ("k", "id"); -- long lock, fails on existing rows
CREATE INDEX "ui" ON "b"."u" USING "btree" ("n"); -- long lock of writers
ALTER TABLE "b"."u" ADD CONSTRAINT "own" FOREIGN KEY ("k") REFERENCES "a"."o" ("id"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "b"."t"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"b"."t"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"b"."t"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."t"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY['ti']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'b', item.name);
  END LOOP;
END
$$; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "b"."u"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"b"."u"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY['u_pkey', 'own']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"b"."u"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."u"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY['ui']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'b', item.name);
  END LOOP;
END
$$; -- long lock
ALTER TABLE "b"."u" DROP CONSTRAINT "own";
ALTER TABLE "b"."u" DROP CONSTRAINT "u_pkey"; -- index dropped
COMMENT ON INDEX "b"."ti" IS NULL;
ALTER TABLE "a"."old" ATTACH PARTITION "b"."u" FOR VALUES IN (2); -- long lock, fails on existing rows
