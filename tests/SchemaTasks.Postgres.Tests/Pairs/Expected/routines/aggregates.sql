-- from → to
DROP VIEW "a"."v";
DROP AGGREGATE "a"."total"(integer);
CREATE AGGREGATE "a"."total"(integer) (SFUNC = a.step, STYPE = integer, COMBINEFUNC = a.step, INITCOND = '1', PARALLEL = SAFE);
COMMENT ON AGGREGATE "a"."total"(integer) IS 't';
ALTER AGGREGATE "a"."total"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.total(x.x) AS n
   FROM generate_series(1, 3) x(x);
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP AGGREGATE "a"."total"(integer);
CREATE AGGREGATE "a"."total"(integer) (SFUNC = a.step, STYPE = integer, INITCOND = '0');
ALTER AGGREGATE "a"."total"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.total(x.x) AS n
   FROM generate_series(1, 3) x(x);
ALTER VIEW "a"."v" OWNER TO "postgres";
