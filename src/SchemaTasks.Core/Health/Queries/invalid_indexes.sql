-- Another role's build shows no index to a role without pg_read_all_stats.
SELECT n.nspname::text, t.relname::text, c.relname::text, i.indexrelid::regclass::text,
       EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid), c.relkind = 'I'
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE NOT (i.indisvalid AND i.indisready AND i.indislive) AND i.indexrelid >= 16384
ORDER BY 4
