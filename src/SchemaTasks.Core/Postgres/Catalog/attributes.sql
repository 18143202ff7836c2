-- Packed: flags in the lowest byte, then the letters of identity, generation and storage. Columns of few values are quickly sent as one.
-- IN instead of a join: the server looks each relation up in a list of those that count, not in all of pg_class.
-- Of an index only what its keys can be given by ALTER INDEX and CREATE INDEX … (column opclass (parameter = …)).
SELECT a.attrelid::int4, a.attnum, a.attname::text, a.atttypid::int4, a.atttypmod, a.attcollation::int4,
       a.attnotnull::int4 + 2 * a.attislocal::int4 + (a.attidentity::int4 << 8) + (a.attgenerated::int4 << 16) + (a.attstorage::int4 << 24),
       NULLIF(a.attcompression, '')::text, -- since 14
       NULL::text, -- before 14
       NULLIF(a.attstattarget, -1)::int4, a.attoptions::text, a.attfdwoptions::text, a.attacl::text
FROM pg_attribute a
WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
  AND (a.attrelid IN (SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND c.relpersistence <> 't')
    OR (a.attoptions IS NOT NULL OR a.attstattarget >= 0) AND a.attrelid IN (SELECT c.oid FROM pg_class c WHERE c.relkind IN ('i', 'I') AND c.relpersistence <> 't'))
