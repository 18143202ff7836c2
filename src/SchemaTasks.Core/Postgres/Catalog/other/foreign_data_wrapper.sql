-- An option whose name speaks of a secret is left out.
SELECT 'pg_foreign_data_wrapper'::regclass::oid::int4, w.oid::int4, 'foreign data wrapper', quote_ident(w.fdwname),
       concat_ws(' ', 'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname),
         (SELECT format('HANDLER %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = w.fdwhandler),
         (SELECT format('VALIDATOR %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = w.fdwvalidator))
         || COALESCE((SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ' ORDER BY o.k) || ')' FROM pg_options_to_table(w.fdwoptions) WITH ORDINALITY AS o(option_name, option_value, k) WHERE o.option_name !~* '(pass|pwd|secret|token|credential|private|api_?key)'), ''),
       NULL::int4
FROM pg_foreign_data_wrapper w
WHERE w.oid >= 16384
