SELECT slot_name::text, slot_type, active, wal_status, CASE WHEN NOT pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::int8 END, database::text
FROM pg_replication_slots ORDER BY 1
