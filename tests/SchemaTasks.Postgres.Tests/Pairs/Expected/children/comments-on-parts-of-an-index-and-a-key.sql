-- from → to
DO $body$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, NULL::text);
  END LOOP;
END
$body$;
DO $body$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'other part');
  END LOOP;
END
$body$;

-- to → from
DO $body$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'part');
  END LOOP;
END
$body$;
DO $body$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'key');
  END LOOP;
END
$body$;
