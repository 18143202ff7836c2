-- Who keeps others from looking at a table: the longest at it first. Of other roles' sessions only members of pg_read_all_stats see more than pid and application.
SELECT format('%s.%s', n.nspname, c.relname), l.pid, COALESCE(NULLIF(a.application_name, ''), 'no name'), COALESCE(a.state, 'its state is hidden'),
       COALESCE(to_char(a.xact_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z', 'an unknown time')
FROM pg_locks l
JOIN pg_class c ON c.oid = l.relation
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.granted AND l.pid <> pg_backend_pid()
  AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()) AND c.relpersistence <> 't' AND n.nspname <> 'pg_catalog'
ORDER BY a.xact_start NULLS LAST, c.oid
LIMIT 1
