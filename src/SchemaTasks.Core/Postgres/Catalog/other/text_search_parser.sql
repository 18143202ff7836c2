SELECT 'pg_ts_parser'::regclass::oid::int4, s.oid::int4, 'text search parser', format('%I.%I', n.nspname, s.prsname),
       format('CREATE TEXT SEARCH PARSER %I.%I (%s)', n.nspname, s.prsname, concat_ws(', ',
         (SELECT format('START = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.prsstart),
         (SELECT format('GETTOKEN = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.prstoken),
         (SELECT format('END = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.prsend),
         (SELECT format('LEXTYPES = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.prslextype),
         (SELECT format('HEADLINE = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = s.prsheadline))),
       s.prsnamespace::int4
FROM pg_ts_parser s JOIN pg_namespace n ON n.oid = s.prsnamespace
WHERE s.oid >= 16384
