-- Packed: flags in the lowest byte, then the letters of identity, generation and storage. Columns of few values are quickly sent as one.
-- Of an index only what its keys can be given by ALTER INDEX and CREATE INDEX … (column opclass (parameter = …)).
SELECT a.attrelid::int4, a.attnum, a.attname::text, a.atttypid::int4, a.atttypmod, a.attcollation::int4,
       a.attnotnull::int4 + 2 * a.attislocal::int4 + (a.attidentity::int4 << 8) + (a.attgenerated::int4 << 16) + (a.attstorage::int4 << 24),
       NULLIF(a.attcompression, '')::text, -- since 14
       NULL::text, -- before 14
       NULLIF(a.attstattarget, -1)::int4, a.attoptions::text, a.attfdwoptions::text, a.attacl::text
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND c.relpersistence <> 't'
  AND (c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') OR c.relkind IN ('i', 'I') AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0))
