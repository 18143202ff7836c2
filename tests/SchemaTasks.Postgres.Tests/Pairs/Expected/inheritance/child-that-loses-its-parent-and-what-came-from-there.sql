-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."c" DROP COLUMN "u"; -- data loss
DROP TABLE "a"."p"; -- data loss

-- to → from
ALTER TABLE "a"."c" ADD COLUMN "u" integer;
CREATE TABLE "a"."p" (
    "u" integer
);
ALTER TABLE "a"."p" OWNER TO "postgres";
ALTER TABLE "a"."c" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."c" ADD COLUMN "x" integer;
ALTER TABLE "a"."c" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."c" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock
-- not fixed: a.c.u: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
