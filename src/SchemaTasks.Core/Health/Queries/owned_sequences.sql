-- Sequences that belong to a column, and both may be read.
SELECT n.nspname::text, q.relname::text, s.seqrelid::regclass::text, t.oid::regclass::text, quote_ident(a.attname), tn.nspname::text, t.relname::text, a.attname::text
FROM pg_sequence s JOIN pg_class q ON q.oid = s.seqrelid JOIN pg_namespace n ON n.oid = q.relnamespace
  JOIN pg_depend d ON d.classid = 1259 AND d.objid = s.seqrelid AND d.refclassid = 1259 AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.atttypid IN (20, 21, 23)
  JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE s.seqrelid >= 16384 AND s.seqincrement > 0 AND NOT s.seqcycle AND has_sequence_privilege(s.seqrelid, 'SELECT')
  AND has_schema_privilege(tn.oid, 'USAGE') AND has_table_privilege(t.oid, 'SELECT')
ORDER BY 3
