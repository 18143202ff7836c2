-- A foreign key has several triggers of its own: one line for all.
SELECT DISTINCT n.nspname::text, c.relname::text, CASE WHEN t.tgisinternal THEN NULL ELSE t.tgname::text END, t.tgrelid::regclass::text, t.tgenabled::text, t.tgisinternal, k.conname::text
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
WHERE t.tgenabled IN ('D', 'R') AND t.tgrelid >= 16384
UNION ALL
SELECT NULL, NULL, evtname::text, NULL, evtenabled::text, false, NULL FROM pg_event_trigger WHERE evtenabled = 'D'
ORDER BY 4, 3
