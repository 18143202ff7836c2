-- from → to
ALTER TABLE ONLY "a"."p" DROP COLUMN "v"; -- data loss
ALTER TABLE ONLY "a"."c" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."h" DROP COLUMN "v"; -- data loss

-- to → from
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
-- not fixed: a.g.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
