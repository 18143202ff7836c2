-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
