SELECT r.rngtypid::int4, format_type(r.rngsubtype, NULL),
       CASE WHEN NOT o.opcdefault THEN quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END,
       CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::int4 END,
       (SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = r.rngcanonical),
       (SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = r.rngsubdiff),
       (SELECT m.typname::text FROM pg_type m WHERE m.oid = r.rngmultitypid), -- since 14
       NULL::text, -- before 14
       (SELECT quote_ident(mn.nspname) || '.' || quote_ident(m.typname) FROM pg_type m JOIN pg_namespace mn ON mn.oid = m.typnamespace WHERE m.oid = r.rngmultitypid) -- since 14
       NULL::text -- before 14
FROM pg_range r
JOIN pg_type s ON s.oid = r.rngsubtype
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN pg_namespace n ON n.oid = o.opcnamespace
WHERE r.rngtypid >= 16384
