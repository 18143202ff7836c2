SELECT n.nspname::text, t.relname::text, c.relname::text, i.indexrelid::regclass::text, am.amname::text,
       (SELECT option_value::int4 FROM pg_options_to_table(c.reloptions) WHERE option_name = 'lists'), t.reltuples::int8,
       c.relpages::int8 * 8192, pg_size_bytes(current_setting('maintenance_work_mem'))
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE am.amname IN ('ivfflat', 'hnsw')
ORDER BY 4
