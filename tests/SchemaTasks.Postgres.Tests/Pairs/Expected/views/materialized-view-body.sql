-- from → to
DROP VIEW "a"."w";
DROP MATERIALIZED VIEW "a"."m";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.y AS x
   FROM a.t; -- long lock
COMMENT ON MATERIALIZED VIEW "a"."m" IS 'm';
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT m.x
   FROM a.m;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE INDEX "m_x_idx" ON "a"."m" USING "btree" ("x");

-- to → from
DROP VIEW "a"."w";
DROP MATERIALIZED VIEW "a"."m";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.x
   FROM a.t; -- long lock
COMMENT ON MATERIALIZED VIEW "a"."m" IS 'm';
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT m.x
   FROM a.m;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE INDEX "m_x_idx" ON "a"."m" USING "btree" ("x");
