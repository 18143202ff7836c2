-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
CREATE TABLE "a"."q" () INHERITS ("a"."p");
ALTER TABLE "a"."q" OWNER TO "postgres";
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
DROP TABLE "a"."q"; -- data loss
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
