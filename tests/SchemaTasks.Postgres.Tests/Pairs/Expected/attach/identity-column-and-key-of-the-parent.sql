-- from → to
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM ('2026-12-01') TO ('2027-01-01'); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT k.conname AS name FROM pg_catalog.pg_constraint k WHERE k.conrelid = '"a"."t"'::pg_catalog.regclass AND k.contype = 'p' AND k.conname <> 't_pkey'
      AND ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) = ARRAY['id', 'd']
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conrelid = k.conrelid AND o.conname = 't_pkey') LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', '"a"."t"', item.name, 't_pkey');
  END LOOP;
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"a"."t"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY['t_pkey']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"a"."t"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."t"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'a', item.name);
  END LOOP;
END
$$; -- long lock
