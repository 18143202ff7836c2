-- Whether a row that deparsed text depends on was written by a transaction that the reading's snapshot had not seen finished.
-- Renamed tables rename their row type; a drop leaves other texts as they were.
SELECT EXISTS (SELECT FROM pg_type WHERE age(xmin) <= age($1::text::xid)) OR EXISTS (SELECT FROM pg_attribute WHERE age(xmin) <= age($1::text::xid))
    OR EXISTS (SELECT FROM pg_proc WHERE age(xmin) <= age($1::text::xid)) OR EXISTS (SELECT FROM pg_constraint WHERE age(xmin) <= age($1::text::xid))
    OR EXISTS (SELECT FROM pg_rewrite WHERE age(xmin) <= age($1::text::xid)) OR EXISTS (SELECT FROM pg_namespace WHERE age(xmin) <= age($1::text::xid))
    OR EXISTS (SELECT FROM pg_operator WHERE age(xmin) <= age($1::text::xid)) OR EXISTS (SELECT FROM pg_collation WHERE age(xmin) <= age($1::text::xid))
