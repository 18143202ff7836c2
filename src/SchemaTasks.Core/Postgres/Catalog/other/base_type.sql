-- The statement needs the type's shell (CREATE TYPE name) and its functions first. Receive, send, analyze and subscript functions as they are set.
SELECT 'pg_type'::regclass::oid::int4, t.oid::int4, 'base type', format('%I.%I', n.nspname, t.typname),
       format('CREATE TYPE %I.%I (%s)', n.nspname, t.typname, concat_ws(', ',
         (SELECT format('INPUT = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typinput),
         (SELECT format('OUTPUT = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typoutput),
         (SELECT format('RECEIVE = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typreceive),
         (SELECT format('SEND = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typsend),
         (SELECT format('TYPMOD_IN = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typmodin),
         (SELECT format('TYPMOD_OUT = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typmodout),
         (SELECT format('ANALYZE = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typanalyze),
         (SELECT format('SUBSCRIPT = %I.%I', pn.nspname, p.proname) FROM pg_proc p JOIN pg_namespace pn ON pn.oid = p.pronamespace WHERE p.oid = t.typsubscript), -- since 14
         'INTERNALLENGTH = ' || CASE WHEN t.typlen < 0 THEN 'VARIABLE' ELSE t.typlen::text END,
         CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END,
         'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'd' THEN 'double' ELSE 'int4' END,
         'STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END,
         'CATEGORY = ' || quote_literal(t.typcategory::text),
         CASE WHEN t.typispreferred THEN 'PREFERRED = true' END,
         'DEFAULT = ' || quote_literal(t.typdefault),
         'ELEMENT = ' || format_type(NULLIF(t.typelem, 0), NULL),
         'DELIMITER = ' || quote_literal(NULLIF(t.typdelim::text, ',')),
         CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END)),
       t.typnamespace::int4
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
-- An array type is its element's.
WHERE t.oid >= 16384 AND t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)
