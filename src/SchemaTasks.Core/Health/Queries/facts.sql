SELECT current_setting('server_version_num')::int4, current_setting('server_version'), pg_is_in_recovery(), current_user::text, current_setting('is_superuser') = 'on',
       (SELECT s.ssl FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()), (SELECT s.version || ' ' || s.cipher FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()),
       current_setting('server_encoding'), current_setting('TimeZone'), current_setting('max_connections')::int4, current_setting('superuser_reserved_connections')::int4,
       (SELECT count(*)::int4 FROM pg_stat_activity WHERE backend_type = 'client backend'), current_setting('default_transaction_read_only') = 'on',
       current_setting('neon.project_id', true), current_setting('neon.branch_id', true), current_setting('neon.endpoint_id', true), current_setting('neon.timeline_id', true),
       pg_database_size(current_database()), (SELECT datconnlimit FROM pg_database WHERE datname = current_database()), current_database()::text,
       EXISTS (SELECT FROM pg_roles WHERE rolname = 'supabase_admin'), EXISTS (SELECT FROM pg_roles WHERE rolname = 'neon_superuser'),
       pg_has_role('pg_read_all_stats', 'USAGE')
