-- from → to
DROP MATERIALIZED VIEW "a"."m";
DROP FUNCTION "a"."f"(a.v);
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT (t.x)::bigint AS x,
    t.y AS z
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(r a.v) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.v) OWNER TO "postgres";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT v.x
   FROM a.v; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE UNIQUE INDEX "m_x_idx" ON "a"."m" USING "btree" ("x");

-- to → from
DROP MATERIALIZED VIEW "a"."m";
DROP FUNCTION "a"."f"(a.v);
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.x,
    t.y
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(r a.v) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.v) OWNER TO "postgres";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT v.x
   FROM a.v; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE UNIQUE INDEX "m_x_idx" ON "a"."m" USING "btree" ("x");
