SELECT 'pg_transform'::regclass::oid::int4, t.oid::int4, 'transform', format('FOR %s LANGUAGE %I', format_type(t.trftype, NULL), l.lanname),
       format('CREATE TRANSFORM FOR %s LANGUAGE %I (%s)', format_type(t.trftype, NULL), l.lanname, concat_ws(', ',
         (SELECT format('FROM SQL WITH FUNCTION %I.%I(%s)', pn.nspname, p.proname, oidvectortypes(p.proargtypes)) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.trffromsql),
         (SELECT format('TO SQL WITH FUNCTION %I.%I(%s)', pn.nspname, p.proname, oidvectortypes(p.proargtypes)) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.trftosql))),
       NULL::int4
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
WHERE t.oid >= 16384
