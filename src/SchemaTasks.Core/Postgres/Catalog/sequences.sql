-- deptype 'a' is OWNED BY, 'i' the sequence of an identity column.
SELECT s.seqrelid::int4, s.seqtypid::int4, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, d.refobjid::int4, d.refobjsubid, d.deptype::text
FROM pg_sequence s
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
