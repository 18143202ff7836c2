-- from → to
ALTER TABLE ONLY "a"."p" DROP COLUMN "v"; -- data loss

-- to → from
ALTER TABLE "a"."p" ADD COLUMN "v" integer DEFAULT 4;
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
