-- from → to
ALTER TABLE "a"."c" SET WITHOUT CLUSTER;
DO $$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "a"."c" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$; -- replica identity changed

-- to → from
ALTER TABLE "a"."c" REPLICA IDENTITY DEFAULT; -- replica identity changed
DO $$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "a"."c" CLUSTER ON %I', item.name);
  END LOOP;
END
$$;
