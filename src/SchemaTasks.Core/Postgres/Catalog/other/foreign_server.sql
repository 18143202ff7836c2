-- An option whose name speaks of a secret is left out.
SELECT 'pg_foreign_server'::regclass::oid::int4, s.oid::int4, 'foreign server', quote_ident(s.srvname),
       concat_ws(' ', 'CREATE SERVER ' || quote_ident(s.srvname), 'TYPE ' || quote_literal(s.srvtype), 'VERSION ' || quote_literal(s.srvversion),
                 'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname))
         || COALESCE((SELECT ' OPTIONS (' || string_agg(format('%I %L', o.option_name, o.option_value), ', ' ORDER BY o.k) || ')' FROM pg_options_to_table(s.srvoptions) WITH ORDINALITY AS o(option_name, option_value, k) WHERE o.option_name !~* '(pass|pwd|secret|token|credential|private|api_?key)'), ''),
       NULL::int4
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.oid >= 16384
