SELECT e.oid::int4, e.evtname::text, e.evtowner::int4, e.evtevent::text, e.evtenabled::text, e.evttags::text, n.nspname::text, p.proname::text
FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN pg_namespace n ON n.oid = p.pronamespace
