-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" DROP CONSTRAINT "k";
ALTER TABLE "a"."p" DROP CONSTRAINT "k";
ALTER TABLE "a"."c" ADD CONSTRAINT "k" CHECK ((u > 5)); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "k" CHECK ((u > 1)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."c" DROP CONSTRAINT "k";
ALTER TABLE "a"."p" DROP CONSTRAINT "k";
ALTER TABLE "a"."c" ADD CONSTRAINT "k" CHECK ((u > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "k" CHECK ((u > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
-- not fixed: a.c.k: A table that gains a parent keeps the parent's check as its own, too; only a new table can have it from the parent alone.
