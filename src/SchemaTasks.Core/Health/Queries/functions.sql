SELECT p.oid::int8, n.nspname::text, p.proname::text, p.oid::regprocedure::text, l.lanname::text, v.proname::text,
       pg_get_function_identity_arguments(p.oid), has_function_privilege(p.oid, 'EXECUTE') AND has_schema_privilege(n.oid, 'USAGE'),
       (SELECT substr(o, 13) FROM unnest(p.proconfig) o WHERE o LIKE 'search\_path=%' LIMIT 1), p.probin
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang JOIN pg_proc v ON v.oid = l.lanvalidator
WHERE p.oid >= 16384 AND l.lanname IN ('sql', 'plpgsql', 'c')
  AND p.prosqlbody IS NULL -- since 14
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype = 'e')
ORDER BY 4
