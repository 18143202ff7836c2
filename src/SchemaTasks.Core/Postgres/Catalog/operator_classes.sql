SELECT o.oid::int4, CASE WHEN n.nspname = 'pg_catalog' THEN quote_ident(o.opcname) ELSE quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END,
       o.opcmethod::int4, o.opcdefault, o.opcintype::int4, o.opckeytype::int4
FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
