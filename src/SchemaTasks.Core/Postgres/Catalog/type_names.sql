-- Exact names, rendered once per distinct type and modifier instead of once per column; with the type's own collation and storage.
SELECT x.type::int4, x.modifier, format_type(x.type, x.modifier), t.typcollation::int4, t.typstorage::text
FROM (SELECT a.atttypid AS type, a.atttypmod AS modifier
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
      GROUP BY 1, 2) x
JOIN pg_type t ON t.oid = x.type
