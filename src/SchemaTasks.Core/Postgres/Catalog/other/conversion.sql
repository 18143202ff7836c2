SELECT 'pg_conversion'::regclass::oid::int4, c.oid::int4, 'conversion', format('%I.%I', n.nspname, c.conname),
       format('CREATE %sCONVERSION %I.%I FOR %L TO %L FROM %I.%I', CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END, n.nspname, c.conname,
              pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), pn.nspname, p.proname),
       c.connamespace::int4
FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace JOIN pg_proc p ON p.oid = c.conproc JOIN pg_namespace pn ON pn.oid = p.pronamespace
WHERE c.oid >= 16384
