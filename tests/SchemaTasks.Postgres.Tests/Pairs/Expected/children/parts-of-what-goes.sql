-- from → to
DROP TRIGGER "t" ON "a"."p";
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."c" REPLICA IDENTITY DEFAULT; -- replica identity changed

-- to → from
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((v > 0)); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."p" USING "btree" ("v"); -- long lock of writers
CREATE TRIGGER t AFTER INSERT ON a.p FOR EACH ROW EXECUTE FUNCTION a.f();
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'check';
DO $body$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."c"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "a"."c" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'a', item.name, 'index');
  END LOOP;
END
$body$;
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
ALTER TABLE "a"."c" DISABLE TRIGGER "t";
