SELECT n.nspname::text, c.relname::text, c.oid::regclass::text, c.relkind = 'm', pg_stat_get_live_tuples(c.oid), pg_stat_get_dead_tuples(c.oid),
       greatest(pg_stat_get_last_autovacuum_time(c.oid), pg_stat_get_last_vacuum_time(c.oid))::text, age(c.relfrozenxid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384
  AND (pg_stat_get_dead_tuples(c.oid) > 10000 AND pg_stat_get_dead_tuples(c.oid) > 0.2 * (pg_stat_get_live_tuples(c.oid) + 1)
    OR age(c.relfrozenxid) > current_setting('autovacuum_freeze_max_age')::int4)
ORDER BY 3
