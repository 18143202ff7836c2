-- Keys and foreign keys as structure. A parent other than 0 marks a partition's clone, and foreign keys' helpers to the partitions they reference.
-- Packed: the letters of kind, actions on update and delete, and match; then flags.
SELECT c.oid::int4, c.conname::text, c.conrelid::int4, c.contypid::int4,
       c.contype::int4 + (c.confupdtype::int4 << 8) + (c.confdeltype::int4 << 16) + (c.confmatchtype::int4 << 24),
       c.condeferrable::int4 + 2 * c.condeferred::int4 + 4 * c.convalidated::int4 + 8 * c.conislocal::int4 + 16 * c.connoinherit::int4 + 32 * (c.conparentid <> 0)::int4
         + 256 * (c.coninhcount > 0)::int4
         + 64 * c.conenforced::int4 + 128 * c.conperiod::int4, -- since 18
         + 64, -- before 18
       c.conindid::int4, c.confrelid::int4, c.conkey::text, c.confkey::text,
       c.confdelsetcols::text, -- since 15
       NULL::text, -- before 15
       CASE WHEN c.contype = 'c' THEN pg_get_expr(c.conbin, c.conrelid) WHEN c.contype = 'x' THEN pg_get_constraintdef(c.oid) END
FROM pg_constraint c
WHERE c.oid >= 16384 AND c.contype IN ('c', 'f', 'p', 'u', 'x', 'n') AND c.conrelid NOT IN (SELECT t.oid FROM pg_class t WHERE t.relpersistence = 't')
