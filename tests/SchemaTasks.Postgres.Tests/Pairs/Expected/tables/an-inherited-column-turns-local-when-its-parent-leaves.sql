-- from → to
ALTER TABLE "a"."t" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."u" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."u" NO INHERIT "a"."q"; -- long lock

-- to → from
ALTER TABLE "a"."t" INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."u" INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."u" INHERIT "a"."q"; -- long lock
-- not fixed: a.t.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.u.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
