-- Options with names that are known to be harmless, as in withheld_options.sql and ForeignOptions; no address with a login in it.
SELECT 'pg_foreign_data_wrapper'::regclass::oid::int4, w.oid::int4, 'foreign data wrapper', quote_ident(w.fdwname),
       concat_ws(' ', 'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
         (SELECT format('HANDLER %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = w.fdwhandler),
         (SELECT format('VALIDATOR %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = w.fdwvalidator))
         || COALESCE((SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ' ORDER BY o.k) || ')' FROM pg_options_to_table(w.fdwoptions) WITH ORDINALITY AS o(option_name, option_value, k) WHERE lower(o.option_name) IN ('host', 'hostaddr', 'port', 'dbname', 'database', 'schema', 'schema_name', 'table', 'table_name', 'column', 'column_name', 'remote_schema', 'remote_table', 'fetch_size', 'batch_size', 'fdw_startup_cost', 'fdw_tuple_cost', 'extensions', 'updatable', 'truncatable', 'use_remote_estimate', 'async_capable', 'parallel_commit', 'parallel_abort', 'analyze_sampling', 'keep_connections', 'readonly', 'sslmode', 'channel_binding', 'application_name', 'connect_timeout', 'client_encoding', 'filename', 'format', 'header', 'delimiter', 'quote', 'escape', 'null', 'encoding', 'force_not_null', 'force_null', 'prefetch', 'charset', 'collation') AND o.option_value !~ '://[^/]*@'), ''),
       NULL::int4
FROM pg_foreign_data_wrapper w
WHERE w.oid >= 16384
