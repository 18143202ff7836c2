-- pg_get_expr for one expression (a comma-separated list for several), pg_get_indexdef for each of several. The whole definition only where
-- an expression's own collation cannot be known otherwise.
SELECT i.indexrelid::int4, i.indrelid::int4, c.relname::text, c.relam::int4,
       i.indisunique::int4 + 2 * i.indisvalid::int4 + 4 * i.indisreplident::int4 + 8 * i.indisclustered::int4 + 16 * c.relispartition::int4
         + 32 * i.indnullsnotdistinct::int4 -- since 15
       , i.indnkeyatts, i.indkey::text, i.indclass::text, i.indcollation::text, i.indoption::text, c.reloptions::text,
       CASE WHEN i.indpred IS NOT NULL THEN pg_get_expr(i.indpred, i.indrelid) END,
       CASE WHEN i.indexprs IS NULL THEN NULL
            WHEN cardinality(array_positions(i.indkey::int2[], 0::int2)) = 1 THEN ARRAY[pg_get_expr(i.indexprs, i.indrelid)]
            ELSE ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, false) FROM generate_series(1, i.indnatts) k WHERE i.indkey[k - 1] = 0) END::text,
       CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(SELECT a.atttypid::int4 FROM pg_attribute a WHERE a.attrelid = i.indexrelid ORDER BY a.attnum) END::text,
       CASE WHEN i.indexprs IS NOT NULL
                 AND (i.indexprs::text LIKE '%{COLLATEEXPR %' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum > 0 AND a.attcollation NOT IN (0, 100)))
            THEN pg_get_indexdef(i.indexrelid) END
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid >= 16384 AND c.relnamespace <> 'pg_toast'::regnamespace AND c.relpersistence <> 't'
