-- from → to
ALTER FOREIGN TABLE "a"."g" NO INHERIT "a"."p"; -- long lock
ALTER FOREIGN TABLE "a"."f" INHERIT "a"."p"; -- long lock
ALTER FOREIGN TABLE "a"."g" INHERIT "a"."q"; -- long lock
-- not fixed: a.g.id: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.g.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
ALTER FOREIGN TABLE "a"."f" NO INHERIT "a"."p"; -- long lock
ALTER FOREIGN TABLE "a"."g" NO INHERIT "a"."q"; -- long lock
ALTER FOREIGN TABLE "a"."g" INHERIT "a"."p"; -- long lock
-- not fixed: a.g.id: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.g.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
