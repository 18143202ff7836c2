-- The comments that initdb gives to its own databases are nobody's words.
SELECT NULLIF(NULLIF(shobj_description(d.oid, 'pg_database'), 'default administrative connection database'), 'default template for new databases')
FROM pg_database d WHERE d.datname = current_database()
