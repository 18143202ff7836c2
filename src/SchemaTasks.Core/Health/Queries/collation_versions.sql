-- The database's own collation version is recorded since 15.
SELECT 'database'::text, NULL::text, datname::text, datcollversion, pg_database_collation_actual_version(oid) FROM pg_database WHERE datname = current_database() AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid) -- since 15
UNION ALL -- since 15
SELECT 'collation'::text, n.nspname::text, c.collname::text, c.collversion, pg_collation_actual_version(c.oid)
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE c.collversion IS NOT NULL AND c.collversion IS DISTINCT FROM pg_collation_actual_version(c.oid)
  AND EXISTS (SELECT FROM pg_depend d WHERE d.refclassid = 'pg_collation'::regclass AND d.refobjid = c.oid)
