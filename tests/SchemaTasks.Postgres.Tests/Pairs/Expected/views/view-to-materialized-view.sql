-- from → to
DROP VIEW "a"."w";
DROP VIEW "a"."v";
CREATE MATERIALIZED VIEW "a"."v" AS
SELECT t.x
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.x
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."w";
DROP MATERIALIZED VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.x
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
