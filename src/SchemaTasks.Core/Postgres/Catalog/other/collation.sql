-- The library's version of a collation belongs to the machine and is left out.
SELECT 'pg_collation'::regclass::oid::int4, c.oid::int4, 'collation', format('%I.%I', n.nspname, c.collname),
       format('CREATE COLLATION %I.%I (%s)', n.nspname, c.collname, concat_ws(', ',
         'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
         CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
         'locale = ' || quote_literal(c.colllocale), CASE WHEN c.colllocale IS NULL AND c.collcollate = c.collctype THEN 'locale = ' || quote_literal(c.collcollate) END, -- since 17
         'locale = ' || quote_literal(c.colliculocale), CASE WHEN c.colliculocale IS NULL AND c.collcollate = c.collctype THEN 'locale = ' || quote_literal(c.collcollate) END, -- since 15 before 17
         CASE WHEN c.collcollate = c.collctype THEN 'locale = ' || quote_literal(c.collcollate) END, -- before 15
         CASE WHEN c.collcollate <> c.collctype THEN 'lc_collate = ' || quote_literal(c.collcollate) || ', lc_ctype = ' || quote_literal(c.collctype) END,
         'rules = ' || quote_literal(c.collicurules), -- since 16
         NULL)),
       c.collnamespace::int4
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE c.oid >= 16384
