-- Packed: the letters of kind, persistence and replica identity; then flags.
SELECT c.oid::int4, c.relname::text, c.relnamespace::int4, c.relowner::int4,
       c.relkind::int4 + (c.relpersistence::int4 << 8) + (c.relreplident::int4 << 16)
         + (c.relrowsecurity::int4 + 2 * c.relforcerowsecurity::int4 + 4 * c.relispartition::int4 << 24),
       c.reloptions::text, c.relacl::text,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
       t.reloptions::text,
       CASE WHEN c.relam NOT IN (0, 2) THEN (SELECT a.amname::text FROM pg_am a WHERE a.oid = c.relam) END,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END
FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid AND t.reloptions IS NOT NULL
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND c.relpersistence <> 't'
