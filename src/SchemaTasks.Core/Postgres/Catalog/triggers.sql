-- A parent marks the clone that a partition gets.
SELECT t.oid::int4, t.tgrelid::int4, t.tgname::text, t.tgenabled::text, pg_get_triggerdef(t.oid)
FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgrelid NOT IN (SELECT c.oid FROM pg_class c WHERE c.relpersistence = 't')
