-- deptype 'a' is OWNED BY, 'i' the sequence of an identity column, which is left out where every option is PostgreSQL's own and nobody was granted anything.
SELECT s.seqrelid::int4, c.relname::text, c.relnamespace::int4, c.relowner::int4, c.relpersistence = 'u', c.relacl::text,
       s.seqtypid::int4, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, d.refobjid::int4, d.refobjsubid, d.deptype::text
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
WHERE c.relpersistence <> 't'
  AND NOT COALESCE(d.deptype = 'i' AND c.relacl IS NULL AND s.seqstart = 1 AND s.seqincrement = 1 AND s.seqmin = 1 AND s.seqcache = 1 AND NOT s.seqcycle
                   AND s.seqmax = CASE s.seqtypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE 9223372036854775807 END, false)
