SELECT n.nspname::text, t.relname::text, c.conname::text, c.conrelid::regclass::text, c.contype::text
FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE NOT c.convalidated AND c.oid >= 16384 AND c.conrelid <> 0
ORDER BY 4, 3
