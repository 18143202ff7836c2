-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" ALTER COLUMN "u" SET DEFAULT 7;
ALTER TABLE "a"."p" ALTER COLUMN "u" SET DEFAULT 6;

-- to → from
ALTER TABLE "a"."p" ALTER COLUMN "u" SET DEFAULT 5;
ALTER TABLE "a"."c" ALTER COLUMN "u" SET DEFAULT 5;
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
