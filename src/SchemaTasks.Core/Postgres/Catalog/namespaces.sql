-- Everybody gets a schema "public" with a comment of PostgreSQL's own.
SELECT n.oid::int4, n.nspname::text, n.nspowner::int4, n.nspacl::text
FROM pg_namespace n
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_(temp|toast_temp)_'
