-- from → to
-- Dropped and recreated: a column of its partition key, id, changes its type from integer to bigint, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "id" bigint NOT NULL,
    "v" bigint,
    CONSTRAINT "p_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE (id);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "b"."c" PARTITION OF "a"."p" DEFAULT PARTITION BY RANGE (id);
ALTER TABLE "b"."c" OWNER TO "postgres";
CREATE TABLE "b"."d" PARTITION OF "b"."c" DEFAULT;
ALTER TABLE "b"."d" OWNER TO "postgres";
CREATE INDEX "i" ON "a"."p" USING "btree" ("v");
DO $body$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "b"."d" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'b', item.name, 'index');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "b"."d" CLUSTER ON %I', item.name);
  END LOOP;
END
$$;
DO $body$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "b"."d" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'b', item.name, 'key');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "b"."d" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$;

-- to → from
-- Dropped and recreated: a column of its partition key, id, changes its type from bigint to integer, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "id" integer NOT NULL,
    "v" integer,
    CONSTRAINT "p_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE (id);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "b"."c" PARTITION OF "a"."p" DEFAULT PARTITION BY RANGE (id);
ALTER TABLE "b"."c" OWNER TO "postgres";
CREATE TABLE "b"."d" PARTITION OF "b"."c" DEFAULT;
ALTER TABLE "b"."d" OWNER TO "postgres";
CREATE INDEX "i" ON "a"."p" USING "btree" ("v");
DO $body$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "b"."d" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'b', item.name, 'index');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "i".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'i' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "b"."d" CLUSTER ON %I', item.name);
  END LOOP;
END
$$;
DO $body$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format(CASE WHEN item.of_constraint THEN 'COMMENT ON CONSTRAINT %2$I ON "b"."d" IS %3$L' ELSE 'COMMENT ON INDEX %1$I.%2$I IS %3$L' END, 'b', item.name, 'key');
  END LOOP;
END
$body$;
DO $$
-- The partition's part of "p_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"b"."d"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 'p_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "b"."d" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$;
