-- A comment that is the control file's own says nothing. plpgsql is in every database.
SELECT e.oid::int4, e.extname::text, n.nspname::text, e.extversion, NULLIF(obj_description(e.oid, 'pg_extension'), a.comment)
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions() a(name, default_version, comment) ON a.name = e.extname
WHERE e.extname <> 'plpgsql'
