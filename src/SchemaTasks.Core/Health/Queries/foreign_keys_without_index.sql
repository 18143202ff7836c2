SELECT n.nspname::text, t.relname::text, c.conname::text, c.conrelid::regclass::text, c.confrelid::regclass::text, c.confdeltype::text, t.reltuples::int8,
       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.position) FROM unnest(c.conkey) WITH ORDINALITY AS k (number, position) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number)
FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE c.contype = 'f' AND c.conparentid = 0 AND c.oid >= 16384
  AND NOT EXISTS (
    SELECT FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
    WHERE i.indrelid = c.conrelid AND i.indisvalid AND ic.relam IN (403, 405, 783) AND (i.indkey::int2[])[0:array_length(c.conkey, 1)-1] @> c.conkey
      AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\(?\(?[^ ()]+ IS NOT NULL\)?( AND \(?[^ ()]+ IS NOT NULL\)?)*\)?$'))
ORDER BY 4, 3
