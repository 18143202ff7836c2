-- Exact names, rendered once per distinct type and modifier instead of once per column; with the type's own collation and storage.
-- Some of indexes and toast tables come along: less work than a join of pg_class that leaves them out.
SELECT x.type::int4, x.modifier, format_type(x.type, x.modifier), t.typcollation::int4, t.typstorage::int4
FROM (SELECT a.atttypid AS type, a.atttypmod AS modifier
      FROM pg_attribute a
      WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
      GROUP BY 1, 2) x
JOIN pg_type t ON t.oid = x.type
