-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."d" INHERIT "a"."p"; -- long lock

-- to → from
ALTER TABLE "a"."d" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
