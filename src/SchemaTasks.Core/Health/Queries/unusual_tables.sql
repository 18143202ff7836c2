SELECT n.nspname::text, c.relname::text, c.oid::regclass::text, c.relkind = 'm' AND NOT c.relispopulated, c.relpersistence = 'u', c.relkind = 'm',
       coalesce(c.reloptions && '{autovacuum_enabled=off,autovacuum_enabled=false}', false)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid >= 16384
  AND ((c.relkind IN ('r', 'p') AND c.relpersistence = 'u') OR (c.relkind = 'm' AND NOT c.relispopulated) OR c.reloptions && '{autovacuum_enabled=off,autovacuum_enabled=false}')
ORDER BY 3
