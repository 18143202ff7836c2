SELECT 'pg_am'::regclass::oid::int4, a.oid::int4, 'access method', quote_ident(a.amname),
       format('CREATE ACCESS METHOD %I TYPE %s %s', a.amname, CASE a.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END,
         (SELECT format('HANDLER %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = a.amhandler)),
       NULL::int4
FROM pg_am a
WHERE a.oid >= 16384
