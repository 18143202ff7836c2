-- from → to
DROP INDEX "a"."c_u_v_idx"; -- index dropped
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
DROP VIEW "a"."w";
ALTER TABLE "a"."c" DROP COLUMN "v"; -- data loss

-- to → from
ALTER TABLE "a"."c" ADD COLUMN "v" integer;
CREATE VIEW "a"."w" AS
SELECT c.u,
    c.v,
    c.x
   FROM a.c;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
CREATE INDEX "c_u_v_idx" ON "a"."c" USING "btree" ("u", "v"); -- long lock of writers
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
