-- Names are joined, not looked up by to_regclass: that raises for a role without USAGE on the schema.
WITH wanted AS (SELECT * FROM json_to_recordset($1::text::json) AS w (number int4, what text, schema text, name text, member text))
SELECT w.number, p.extversion IS NOT NULL, p.extversion, a.default_version, NULL::text
FROM wanted w LEFT JOIN pg_extension p ON p.extname = w.name LEFT JOIN pg_available_extensions a ON a.name = w.name
WHERE w.what = 'extension'
UNION ALL
SELECT w.number, n.oid IS NOT NULL, NULL, NULL, NULL FROM wanted w LEFT JOIN pg_namespace n ON n.nspname = w.name WHERE w.what = 'schema'
UNION ALL
SELECT w.number, c.oid IS NOT NULL, c.relkind::text, NULL, NULL
FROM wanted w LEFT JOIN (pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')) ON n.nspname = w.schema AND c.relname = w.name
WHERE w.what = 'relation'
UNION ALL
SELECT w.number, a.attnum IS NOT NULL, format_type(a.atttypid, a.atttypmod), NULL, NULL
FROM wanted w
  LEFT JOIN (pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relkind IN ('r', 'p', 'f', 'v', 'm')) ON n.nspname = w.schema AND c.relname = w.name
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = w.member AND a.attnum > 0 AND NOT a.attisdropped
WHERE w.what = 'column'
UNION ALL
SELECT w.number, r.oid IS NOT NULL, NULL, NULL, NULL FROM wanted w LEFT JOIN pg_roles r ON r.rolname = w.name WHERE w.what = 'role'
UNION ALL
SELECT w.number, current_setting(w.name, true) IS NOT NULL, current_setting(w.name, true), NULL, NULL FROM wanted w WHERE w.what = 'setting'
