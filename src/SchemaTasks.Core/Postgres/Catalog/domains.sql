SELECT t.oid::int4, t.typbasetype::int4, format_type(t.typbasetype, t.typtypmod), t.typnotnull,
       -- From a base type comes only the text of its default.
       CASE WHEN t.typdefaultbin IS NOT NULL THEN pg_get_expr(t.typdefaultbin, 0) WHEN t.typdefault IS NOT NULL THEN quote_literal(t.typdefault) || '::' || format_type(t.typbasetype, t.typtypmod) END,
       CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::int4 END
FROM pg_type t JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.oid >= 16384 AND t.typnamespace NOT IN (SELECT n.oid FROM pg_namespace n WHERE n.nspname ~ '^pg_temp_') AND t.typtype = 'd'
