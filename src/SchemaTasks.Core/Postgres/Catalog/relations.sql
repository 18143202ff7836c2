SELECT c.oid::int4, c.relname::text, c.relnamespace::int4, c.relkind::text, c.relowner::int4, c.relpersistence::text, c.relreplident::text,
       c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.reloptions::text, c.relacl::text,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
       CASE WHEN c.reltoastrelid <> 0 THEN (SELECT t.reloptions::text FROM pg_class t WHERE t.oid = c.reltoastrelid) END,
       CASE WHEN c.relam NOT IN (0, 2) THEN (SELECT a.amname::text FROM pg_am a WHERE a.oid = c.relam) END,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END
FROM pg_class c
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S') AND c.relpersistence <> 't'
