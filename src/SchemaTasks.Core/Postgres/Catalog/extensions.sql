-- A comment that is the control file's own says nothing. plpgsql is in every database.
SELECT e.oid::int4, e.extname::text, n.nspname::text, e.extversion, NULLIF(obj_description(e.oid, 'pg_extension'), a.comment),
       (SELECT array_agg(r.extname ORDER BY r.extname)::text FROM pg_depend d JOIN pg_extension r ON r.oid = d.refobjid
        WHERE d.classid = 'pg_extension'::regclass AND d.objid = e.oid AND d.refclassid = 'pg_extension'::regclass),
       EXISTS (SELECT FROM pg_depend d JOIN pg_class c ON c.oid = d.objid
        WHERE d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'S', 'm'))
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions() a(name, default_version, comment) ON a.name = e.extname
WHERE e.extname <> 'plpgsql'
