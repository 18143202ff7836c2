-- Of an index only what its keys can be given by ALTER INDEX and CREATE INDEX … (column opclass (parameter = …)).
SELECT a.attrelid::int4, a.attnum, a.attname::text, a.atttypid::int4, a.atttypmod, a.attnotnull, a.attislocal, a.attcollation::int4,
       a.attidentity::text, a.attgenerated::text, a.attstorage::text,
       NULLIF(a.attcompression::text, ''), -- since 14
       NULL::text, -- before 14
       NULLIF(a.attstattarget, -1)::int4, a.attoptions::text, a.attfdwoptions::text, a.attacl::text
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND c.relpersistence <> 't'
  AND (c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') OR c.relkind IN ('i', 'I') AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0))
