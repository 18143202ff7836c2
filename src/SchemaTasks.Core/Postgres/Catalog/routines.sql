SELECT p.oid::int4, p.proname::text, p.pronamespace::int4, p.proowner::int4, p.prokind::text, l.lanname::text,
       p.prosecdef, p.proleakproof, p.proisstrict, p.proretset, p.provolatile::text, p.proparallel::text, p.procost::float8, p.prorows::float8,
       CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END, -- since 14
       -- 13 leaves the word IN out of a procedure's arguments.
       CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' WHEN p.prokind <> 'p' THEN pg_get_function_arguments(p.oid) ELSE -- before 14
         COALESCE((SELECT string_agg(concat_ws(' ', CASE p.proargmodes[k] WHEN 'b' THEN 'INOUT' WHEN 'v' THEN 'VARIADIC' ELSE 'IN' END, quote_ident(NULLIF(p.proargnames[k], '')), -- before 14
                     format_type(t, NULL) || COALESCE(' DEFAULT ' || pg_get_function_arg_default(p.oid, k::integer), '')), ', ' ORDER BY k) -- before 14
                   FROM unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS u(t, k)), '') END, -- before 14
       CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' WHEN p.prokind = 'a' THEN pg_get_function_identity_arguments(p.oid) ELSE oidvectortypes(p.proargtypes) END,
       CASE WHEN p.prokind <> 'p' THEN pg_get_function_result(p.oid) END,
       p.prosrc, p.probin,
       CASE WHEN p.prosqlbody IS NOT NULL THEN pg_get_function_sqlbody(p.oid) END, -- since 14
       NULL::text, -- before 14
       CASE WHEN p.prosupport <> 0 THEN (SELECT quote_ident(n.nspname) || '.' || quote_ident(s.proname) FROM pg_proc s JOIN pg_namespace n ON n.oid = s.pronamespace WHERE s.oid = p.prosupport) END,
       CASE WHEN p.protrftypes IS NOT NULL THEN ARRAY(SELECT format_type(t, NULL) FROM unnest(p.protrftypes) WITH ORDINALITY AS u(t, k) ORDER BY k) END::text,
       p.proconfig::text, p.proacl::text
FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
WHERE p.oid >= 16384 AND p.pronamespace NOT IN (SELECT n.oid FROM pg_namespace n WHERE n.nspname ~ '^pg_temp_')
  -- A range type makes its constructors and those of its multirange.
  AND NOT (p.prosrc ~ '^(multi)?range_constructor' AND EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i'))
