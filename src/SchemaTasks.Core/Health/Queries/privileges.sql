-- What the connected role may do beyond reading.
SELECT 'SUPERUSER'::text, 'role'::text FROM pg_roles WHERE rolname = current_user AND rolsuper
UNION ALL SELECT 'CREATEROLE', 'role' FROM pg_roles WHERE rolname = current_user AND rolcreaterole
UNION ALL SELECT 'CREATEDB', 'role' FROM pg_roles WHERE rolname = current_user AND rolcreatedb
UNION ALL SELECT 'REPLICATION', 'role' FROM pg_roles WHERE rolname = current_user AND rolreplication
UNION ALL SELECT 'BYPASSRLS', 'role' FROM pg_roles WHERE rolname = current_user AND rolbypassrls
UNION ALL SELECT 'CREATE on the database', 'write' WHERE has_database_privilege(current_database(), 'CREATE')
UNION ALL SELECT 'CREATE on schema ' || quote_ident(nspname), 'write' FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND has_schema_privilege(oid, 'CREATE')
UNION ALL (SELECT 'INSERT, UPDATE, DELETE or TRUNCATE on ' || c.oid::regclass::text, 'write' FROM pg_class c
  WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND NOT c.relispartition AND has_table_privilege(c.oid, 'INSERT,UPDATE,DELETE,TRUNCATE') ORDER BY 1 LIMIT 20)
