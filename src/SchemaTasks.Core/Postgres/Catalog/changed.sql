-- Whether a row that deparsed text depends on was written by a transaction that the reading's snapshot had not seen finished: one of those under way then ($2), or
-- a later one (from $1 on). What a savepoint of one under way then wrote passes for older.
-- Renamed tables rename their row type. What is dropped has no text any more: of the relations that were read, all are still there.
SELECT EXISTS (
    SELECT FROM (
      SELECT xmin FROM pg_type UNION ALL SELECT xmin FROM pg_attribute UNION ALL SELECT xmin FROM pg_proc UNION ALL SELECT xmin FROM pg_constraint
      UNION ALL SELECT xmin FROM pg_rewrite UNION ALL SELECT xmin FROM pg_namespace UNION ALL SELECT xmin FROM pg_operator UNION ALL SELECT xmin FROM pg_collation
    ) AS written
    WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM unnest($3::text::oid[]) AS read (oid) WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = read.oid))
