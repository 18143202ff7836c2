SELECT 'pg_type'::regclass::oid::int4, t.oid::int4, 'shell type', format('%I.%I', n.nspname, t.typname), format('CREATE TYPE %I.%I', n.nspname, t.typname), t.typnamespace::int4
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.oid >= 16384 AND t.typtype = 'p' AND NOT t.typisdefined
