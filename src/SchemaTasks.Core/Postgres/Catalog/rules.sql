SELECT r.oid::int4, r.ev_class::int4, r.rulename::text, r.ev_enabled::text, pg_get_ruledef(r.oid)
FROM pg_rewrite r WHERE r.oid >= 16384 AND r.rulename <> '_RETURN' AND r.ev_class NOT IN (SELECT t.oid FROM pg_class t WHERE t.relpersistence = 't')
