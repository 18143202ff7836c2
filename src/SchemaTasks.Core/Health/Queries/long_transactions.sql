-- Without pg_read_all_stats the states of other roles' sessions are NULL.
SELECT pid, usename::text, state, extract(epoch FROM now() - xact_start)::int4, wait_event_type, array_to_string(pg_blocking_pids(pid), ', ')
FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND (now() - xact_start > make_interval(secs => $1::int4) OR wait_event_type = 'Lock')
UNION ALL
SELECT NULL, owner::text, 'prepared ' || gid, extract(epoch FROM now() - prepared)::int4, NULL, NULL FROM pg_prepared_xacts WHERE database = current_database()
ORDER BY 1
