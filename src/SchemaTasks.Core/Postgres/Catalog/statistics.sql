SELECT s.oid::int4, s.stxrelid::int4, n.nspname::text, s.stxname::text, NULLIF(s.stxstattarget, -1)::int4, pg_get_statisticsobjdef(s.oid)
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE s.stxrelid NOT IN (SELECT t.oid FROM pg_class t WHERE t.relpersistence = 't')
