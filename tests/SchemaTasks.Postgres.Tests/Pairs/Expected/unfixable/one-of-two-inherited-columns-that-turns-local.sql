-- from → to
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
