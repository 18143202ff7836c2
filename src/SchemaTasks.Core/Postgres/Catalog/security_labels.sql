-- Needed only where a script drops and recreates the object. Nearly always there are none.
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized_view' WHEN 'S' THEN 'sequence' ELSE 'table' END, n.nspname::text, c.relname::text, a.attname::text, l.provider, l.label
FROM pg_seclabel l JOIN pg_class c ON c.oid = l.objoid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = l.objsubid AND l.objsubid > 0
WHERE l.classoid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
UNION ALL
SELECT 'routine', n.nspname, p.proname, CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' WHEN p.prokind = 'a' THEN pg_get_function_identity_arguments(p.oid) ELSE oidvectortypes(p.proargtypes) END, l.provider, l.label
FROM pg_seclabel l JOIN pg_proc p ON p.oid = l.objoid JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE l.classoid = 'pg_proc'::regclass
UNION ALL
SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'composite' END, n.nspname, t.typname, NULL, l.provider, l.label
FROM pg_seclabel l JOIN pg_type t ON t.oid = l.objoid JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE l.classoid = 'pg_type'::regclass AND t.typtype IN ('e', 'd', 'r', 'c')
UNION ALL
SELECT 'schema', n.nspname, n.nspname, NULL, l.provider, l.label FROM pg_seclabel l JOIN pg_namespace n ON n.oid = l.objoid WHERE l.classoid = 'pg_namespace'::regclass
UNION ALL
SELECT 'publication', '', p.pubname, NULL, l.provider, l.label FROM pg_seclabel l JOIN pg_publication p ON p.oid = l.objoid WHERE l.classoid = 'pg_publication'::regclass
UNION ALL
SELECT 'event_trigger', '', e.evtname, NULL, l.provider, l.label FROM pg_seclabel l JOIN pg_event_trigger e ON e.oid = l.objoid WHERE l.classoid = 'pg_event_trigger'::regclass
