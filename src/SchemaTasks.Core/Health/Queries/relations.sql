-- Every relation that can be read: what the parallel checks run over, and the estimates of their rows.
SELECT n.nspname::text, c.relname::text, c.oid::regclass::text, c.relkind::text, c.reltuples::int8, c.relpages::int8 * 8192,
       has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'), has_schema_privilege(n.oid, 'USAGE'), has_any_column_privilege(c.oid, 'SELECT'),
       c.relkind <> 'm' OR c.relispopulated, c.relispartition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.oid >= 16384 AND c.relpersistence <> 't' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 1259 AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 3
