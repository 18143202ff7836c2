SELECT s.pnpubid::int4, n.nspname::text -- since 15
FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid -- since 15
SELECT NULL::int4, NULL::text WHERE false -- before 15
