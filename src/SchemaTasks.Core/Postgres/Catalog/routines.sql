SELECT p.oid::int4, p.proname::text, p.pronamespace::int4, p.proowner::int4, p.prokind::text, l.lanname::text,
       p.prosecdef, p.proleakproof, p.proisstrict, p.proretset, p.provolatile::text, p.proparallel::text, p.procost::float8, p.prorows::float8,
       pg_get_function_arguments(p.oid),
       CASE WHEN p.prokind = 'a' THEN pg_get_function_identity_arguments(p.oid) ELSE oidvectortypes(p.proargtypes) END,
       CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END,
       p.prosrc, p.probin,
       CASE WHEN p.prosqlbody IS NOT NULL THEN pg_get_function_sqlbody(p.oid) END, -- since 14
       NULL::text, -- before 14
       CASE WHEN p.prosupport <> 0 THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(s.proname) FROM pg_proc s JOIN pg_namespace n ON n.oid = s.pronamespace WHERE s.oid = p.prosupport) END,
       CASE WHEN p.protrftypes IS NOT NULL THEN ARRAY(SELECT format_type(t, NULL) FROM unnest(p.protrftypes) WITH ORDINALITY AS u(t, k) ORDER BY k) END,
       p.proconfig, p.proacl::text[]
FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
WHERE p.oid >= 16384
