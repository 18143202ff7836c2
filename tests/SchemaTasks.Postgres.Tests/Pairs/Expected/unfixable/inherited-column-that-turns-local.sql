-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock

-- to → from
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.c.y: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
