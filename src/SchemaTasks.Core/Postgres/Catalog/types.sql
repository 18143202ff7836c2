-- Enums, domains, ranges and the types of CREATE TYPE … AS (…); row types of tables are the tables.
SELECT t.oid::int4, t.typname::text, t.typnamespace::int4, t.typtype::text, t.typowner::int4, t.typrelid::int4, t.typacl::text
FROM pg_type t
WHERE t.oid >= 16384 AND t.typnamespace NOT IN (SELECT n.oid FROM pg_namespace n WHERE n.nspname ~ '^pg_temp_')
  AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
