-- from → to
DROP INDEX "a"."k"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "l"; -- index dropped
ALTER TABLE "a"."p" ADD CONSTRAINT "k" UNIQUE ("id"); -- long lock, fails on existing rows
CREATE UNIQUE INDEX "l" ON "a"."p" USING "btree" ("id", "v"); -- long lock of writers, fails on existing rows
DO $body$
-- The partition's part of "l".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'l' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'part of l');
  END LOOP;
END
$body$;
DO $body$
-- The partition's part of "k".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'k' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'part');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "k".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'k' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "a"."c" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$; -- replica identity changed

-- to → from
DROP INDEX "a"."l"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "k"; -- index dropped
ALTER TABLE "a"."p" ADD CONSTRAINT "l" UNIQUE ("id", "v"); -- long lock, fails on existing rows
CREATE UNIQUE INDEX "k" ON "a"."p" USING "btree" ("id"); -- long lock of writers, fails on existing rows
DO $body$
-- The partition's part of "k".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'k' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'part');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "k".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'k' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "a"."c" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$; -- replica identity changed
DO $body$
-- The partition's part of "l".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'l' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'part of l');
  END LOOP;
END
$body$;
