-- The comments that initdb gives to its own databases are nobody's words.
-- What conversions of values depend on, as a session has it that sets nothing.
SELECT NULLIF(NULLIF(shobj_description(d.oid, 'pg_database'), 'default administrative connection database'), 'default template for new databases'),
       (SELECT s.reset_val FROM pg_settings s WHERE s.name = 'TimeZone'), (SELECT s.reset_val FROM pg_settings s WHERE s.name = 'DateStyle'),
       (SELECT s.reset_val FROM pg_settings s WHERE s.name = 'IntervalStyle'), (SELECT s.reset_val FROM pg_settings s WHERE s.name = 'lc_monetary'),
       current_setting('neon.project_id', true), current_setting('neon.branch_id', true), current_setting('neon.endpoint_id', true)
FROM pg_database d WHERE d.datname = current_database()
