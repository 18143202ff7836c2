SELECT n.nspname::text, c.relname::text, c.oid::regclass::text, c.relrowsecurity
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384 AND c.relrowsecurity <> EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
ORDER BY 3
