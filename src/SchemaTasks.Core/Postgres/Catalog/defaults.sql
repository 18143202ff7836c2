-- Relation 0 for an expression without column references: no relation is opened (no lock, no relation cache).
SELECT d.adrelid::int4, d.adnum, pg_get_expr(d.adbin, CASE WHEN d.adbin::text LIKE '%{VAR %' THEN d.adrelid ELSE 0 END)
FROM pg_attrdef d WHERE d.adrelid >= 16384 AND d.adrelid NOT IN (SELECT t.oid FROM pg_class t WHERE t.relpersistence = 't')
