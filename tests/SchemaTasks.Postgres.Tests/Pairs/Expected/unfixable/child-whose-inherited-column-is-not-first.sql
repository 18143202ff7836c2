-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."c" ADD COLUMN "x" integer;
ALTER TABLE "a"."c" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."c" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock

-- to → from
ALTER TABLE "a"."c" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."c" ADD COLUMN "z" integer;
ALTER TABLE "a"."c" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."c" DROP COLUMN "schematasks_594e519ae499";
-- not fixed: a.c.x: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
