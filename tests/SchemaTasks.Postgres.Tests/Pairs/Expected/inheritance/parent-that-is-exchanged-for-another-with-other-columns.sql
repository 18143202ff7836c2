-- from → to
ALTER TABLE "a"."p" RENAME COLUMN "f" TO "id"; -- probable rename
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
DROP TABLE "a"."q"; -- data loss
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.id: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
ALTER TABLE "a"."p" RENAME COLUMN "id" TO "f"; -- probable rename
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" DROP COLUMN "f"; -- data loss
ALTER TABLE "a"."c" ADD COLUMN "id" integer;
CREATE TABLE "a"."q" (
    "id" integer
);
ALTER TABLE "a"."q" OWNER TO "postgres";
ALTER TABLE "a"."c" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."c" ADD COLUMN "x" integer;
ALTER TABLE "a"."c" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."c" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
-- not fixed: a.c.id: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
