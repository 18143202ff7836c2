-- A parent marks the clone that a partition gets: only those that say something which the parent's does not.
SELECT t.oid::int4, t.tgrelid::int4, t.tgname::text, t.tgenabled::text, CASE WHEN t.tgparentid = 0 THEN pg_get_triggerdef(t.oid) ELSE '' END, t.tgparentid::int4, (p.tgenabled <> t.tgenabled) IS TRUE
FROM pg_trigger t LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
WHERE NOT t.tgisinternal AND t.tgrelid NOT IN (SELECT c.oid FROM pg_class c WHERE c.relpersistence = 't')
  AND (t.tgparentid = 0 OR p.tgenabled <> t.tgenabled OR EXISTS (SELECT FROM pg_description d WHERE d.classoid = 'pg_trigger'::regclass AND d.objoid = t.oid))
