SELECT 'pg_ts_template'::regclass::oid::int4, s.oid::int4, 'text search template', format('%I.%I', n.nspname, s.tmplname),
       format('CREATE TEXT SEARCH TEMPLATE %I.%I (%s)', n.nspname, s.tmplname, concat_ws(', ',
         (SELECT format('INIT = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.tmplinit),
         (SELECT format('LEXIZE = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.tmpllexize))),
       s.tmplnamespace::int4
FROM pg_ts_template s JOIN pg_namespace n ON n.oid = s.tmplnamespace
WHERE s.oid >= 16384
