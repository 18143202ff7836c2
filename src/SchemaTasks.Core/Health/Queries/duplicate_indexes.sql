WITH x AS (
  SELECT i.indexrelid, i.indrelid, c.relam, i.indnkeyatts, i.indnatts, i.indisunique, i.indisprimary, i.indisexclusion, i.indisreplident,
         i.indpred::text AS pred, i.indexprs::text AS expr, i.indkey::int2[] AS k, i.indclass::oid[] AS oc, i.indcollation::oid[] AS co, i.indoption::int2[] AS op,
         EXISTS (SELECT FROM pg_constraint t WHERE t.conindid = i.indexrelid AND t.contype IN ('p', 'u', 'x') AND t.conrelid = i.indrelid) AS con,
         EXISTS (SELECT FROM pg_constraint t WHERE t.conindid = i.indexrelid AND t.contype = 'f') AS fktarget
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indexrelid >= 16384 AND i.indisvalid AND NOT c.relispartition)
SELECT n.nspname::text, t.relname::text, ai.relname::text, a.indexrelid::regclass::text, b.indexrelid::regclass::text,
       a.indnkeyatts = b.indnkeyatts AND a.indnatts = b.indnatts, pg_relation_size(a.indexrelid)
FROM x a JOIN x b ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid AND a.relam = b.relam AND a.pred IS NOT DISTINCT FROM b.pred AND a.expr IS NOT DISTINCT FROM b.expr
  JOIN pg_class t ON t.oid = a.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_class ai ON ai.oid = a.indexrelid
WHERE NOT (a.indisprimary OR a.indisexclusion OR a.con OR a.fktarget OR a.indisreplident)
  AND ((a.indnkeyatts = b.indnkeyatts AND a.k = b.k AND a.oc = b.oc AND a.co = b.co AND a.op = b.op AND (NOT a.indisunique OR b.indisunique)
        AND (b.con OR b.indisunique > a.indisunique OR (b.indisunique = a.indisunique AND a.indexrelid > b.indexrelid)))
    OR (a.relam = 403 AND a.expr IS NULL AND NOT a.indisunique AND a.indnatts = a.indnkeyatts AND b.indnkeyatts > a.indnkeyatts
        AND a.k[0:a.indnkeyatts-1] = b.k[0:a.indnkeyatts-1] AND a.oc[0:a.indnkeyatts-1] = b.oc[0:a.indnkeyatts-1]
        AND a.co[0:a.indnkeyatts-1] = b.co[0:a.indnkeyatts-1] AND a.op[0:a.indnkeyatts-1] = b.op[0:a.indnkeyatts-1]))
ORDER BY 4, 5
