-- Only after two weeks of statistics; a replica has statistics of its own.
SELECT n.nspname::text, t.relname::text, c.relname::text, i.indexrelid::regclass::text, pg_relation_size(i.indexrelid), s.stats_reset::text
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_stat_database s ON s.datname = current_database()
WHERE i.indexrelid >= 16384 AND pg_stat_get_numscans(i.indexrelid) = 0 AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident
  AND c.relkind = 'i' AND c.relpages > 1000 AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
  AND s.stats_reset < now() - interval '14 days' AND NOT pg_is_in_recovery()
ORDER BY 4
