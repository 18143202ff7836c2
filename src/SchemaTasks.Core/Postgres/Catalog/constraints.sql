-- Keys and foreign keys as structure. A parent other than 0 marks a partition's clone, and foreign keys' helpers to the partitions they reference.
SELECT c.oid::int4, c.conname::text, c.conrelid::int4, c.contypid::int4, c.contype::text, c.condeferrable, c.condeferred, c.convalidated, c.conislocal,
       c.connoinherit, c.conparentid <> 0, c.conindid::int4, c.confrelid::int4, c.confupdtype::text, c.confdeltype::text, c.confmatchtype = 'f',
       c.conkey::text, c.confkey::text,
       c.confdelsetcols::text, -- since 15
       NULL::text, -- before 15
       c.conenforced, c.conperiod, -- since 18
       true, false, -- before 18
       CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) WHEN c.contype = 'x' THEN pg_get_constraintdef(c.oid) END
FROM pg_constraint c
WHERE c.oid >= 16384 AND c.contype IN ('c', 'f', 'p', 'u', 'x', 'n')
