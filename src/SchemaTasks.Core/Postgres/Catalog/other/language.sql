SELECT 'pg_language'::regclass::oid::int4, l.oid::int4, 'language', quote_ident(l.lanname),
       concat_ws(' ', CASE WHEN l.lanpltrusted THEN 'CREATE TRUSTED LANGUAGE' ELSE 'CREATE LANGUAGE' END, quote_ident(l.lanname),
         (SELECT format('HANDLER %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = l.lanplcallfoid),
         (SELECT format('INLINE %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = l.laninline),
         (SELECT format('VALIDATOR %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = l.lanvalidator)),
       NULL::int4
FROM pg_language l
WHERE l.oid >= 16384
