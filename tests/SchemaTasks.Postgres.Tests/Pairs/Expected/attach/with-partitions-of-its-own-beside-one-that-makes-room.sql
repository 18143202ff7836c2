-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."room"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."room" FOR VALUES FROM (10) TO (20); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows

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
ALTER TABLE "a"."p" DETACH PARTITION "a"."room"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."room" FOR VALUES FROM (1) TO (20); -- long lock, fails on existing rows
