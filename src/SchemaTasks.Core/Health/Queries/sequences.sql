-- pg_sequence_last_value raises without the right to read the sequence, so it is inside CASE.
SELECT n.nspname::text, q.relname::text, s.seqrelid::regclass::text, has_sequence_privilege(s.seqrelid, 'SELECT,USAGE'),
       CASE WHEN has_sequence_privilege(s.seqrelid, 'SELECT,USAGE') THEN pg_sequence_last_value(s.seqrelid) END, s.seqmin, s.seqmax, s.seqincrement,
       CASE a.atttypid WHEN 21 THEN LEAST(s.seqmax, 32767) WHEN 23 THEN LEAST(s.seqmax, 2147483647) ELSE s.seqmax END,
       a.attrelid::regclass::text, a.attname::text, format_type(a.atttypid, NULL), tn.nspname::text, t.relname::text
FROM pg_sequence s JOIN pg_class q ON q.oid = s.seqrelid JOIN pg_namespace n ON n.oid = q.relnamespace
  LEFT JOIN LATERAL (
    SELECT d.refobjid, d.refobjsubid FROM pg_depend d
    WHERE d.classid = 1259 AND d.objid = s.seqrelid AND d.refclassid = 1259 AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
    UNION ALL
    SELECT ad.adrelid, ad.adnum FROM pg_depend d JOIN pg_attrdef ad ON ad.oid = d.objid
    WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 1259 AND d.refobjid = s.seqrelid LIMIT 1) o ON true
  LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
  LEFT JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE s.seqrelid >= 16384 AND NOT s.seqcycle
ORDER BY 3
