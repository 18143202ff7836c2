-- Whether a row that deparsed text depends on was written by a transaction that the reading's snapshot had not seen finished: one of those under way then ($2), or
-- a later one (from $1 on). What a savepoint of one under way then wrote passes for older.
-- Renamed tables rename their row type. What is dropped has no text any more: of the relations that were read, all are still there.
SELECT EXISTS (SELECT FROM pg_type WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[])) OR EXISTS (SELECT FROM pg_attribute WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM pg_proc WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[])) OR EXISTS (SELECT FROM pg_constraint WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM pg_rewrite WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[])) OR EXISTS (SELECT FROM pg_namespace WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM pg_operator WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[])) OR EXISTS (SELECT FROM pg_collation WHERE age(xmin) <= age($1::text::xid) OR xmin = ANY ($2::text::xid[]))
    OR EXISTS (SELECT FROM unnest($3::text::oid[]) AS read (oid) WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = read.oid))
