-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."p" DROP COLUMN "v"; -- data loss

-- to → from
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
