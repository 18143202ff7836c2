-- Whether a row that deparsed text depends on was written by a transaction that the reading's snapshot had not seen finished: one of those under way then ($2), or
-- a later one (from $1 on). What a savepoint of one under way then wrote passes for older.
-- Renamed tables rename their row type. What is dropped has no text any more: of the relations that were read, all are still there.
-- What other sessions keep for themselves does not count.
WITH temporary AS (SELECT oid FROM pg_class WHERE relpersistence = 't'), temporary_schemas AS (SELECT oid FROM pg_namespace WHERE nspname ~ '^pg_(toast_)?temp_')
SELECT EXISTS (
    SELECT FROM (
      SELECT xmin FROM pg_type WHERE typnamespace NOT IN (SELECT oid FROM temporary_schemas) UNION ALL SELECT xmin FROM pg_attribute WHERE attrelid NOT IN (SELECT oid FROM temporary)
      UNION ALL SELECT xmin FROM pg_proc WHERE pronamespace NOT IN (SELECT oid FROM temporary_schemas) UNION ALL SELECT xmin FROM pg_constraint WHERE conrelid NOT IN (SELECT oid FROM temporary)
      UNION ALL SELECT xmin FROM pg_rewrite WHERE ev_class NOT IN (SELECT oid FROM temporary) UNION ALL SELECT xmin FROM pg_namespace WHERE oid NOT IN (SELECT oid FROM temporary_schemas) UNION ALL SELECT xmin FROM pg_operator UNION ALL SELECT xmin FROM pg_collation
    ) AS written
    WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM unnest($3::text::oid[]) AS read (oid) WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = read.oid))
