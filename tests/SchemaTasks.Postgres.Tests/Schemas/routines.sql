CREATE SCHEMA run;
CREATE TABLE run.t (id integer, name text);
CREATE FUNCTION run.add(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT a + b $$;
CREATE FUNCTION run.add(a text, b text) RETURNS text LANGUAGE sql STABLE LEAKPROOF COST 7 AS $$ SELECT a || b $$;
CREATE FUNCTION run.outs(IN a integer, OUT b integer, INOUT c text, VARIADIC d integer[] DEFAULT '{1}') LANGUAGE plpgsql AS $body$
BEGIN
  b := a; -- a comment, $$ and a tab	here
END $body$;
CREATE FUNCTION run.many(n integer) RETURNS TABLE (id integer, "Name" text) LANGUAGE sql ROWS 50 AS 'SELECT * FROM run.t';
CREATE FUNCTION run.setof_table() RETURNS SETOF run.t LANGUAGE sql SECURITY DEFINER SET search_path = run, pg_temp SET "DateStyle" = 'ISO' AS 'SELECT * FROM t';
CREATE FUNCTION run.nothing() RETURNS void LANGUAGE plpgsql PARALLEL RESTRICTED AS 'BEGIN END';
CREATE FUNCTION run.poly(anyelement, anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION run.unnamed(integer, character varying, numeric) RETURNS numeric(10, 2) LANGUAGE sql AS 'SELECT $3';
CREATE FUNCTION run.ranked(n integer) RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_rank';
CREATE FUNCTION run.compiled(internal) RETURNS internal LANGUAGE internal AS 'generate_series_int4_support';
CREATE FUNCTION run.supported(integer) RETURNS SETOF integer LANGUAGE plpgsql SUPPORT run.compiled AS 'BEGIN RETURN NEXT 1; END';
CREATE PROCEDURE run.work(IN a integer, INOUT b text DEFAULT 'x') LANGUAGE plpgsql AS 'BEGIN COMMIT; END';
CREATE FUNCTION run.defaults(a text DEFAULT 'it''s', b integer[] DEFAULT ARRAY[1, 2], c date DEFAULT CURRENT_DATE) RETURNS text LANGUAGE sql AS $$ SELECT a $$;
CREATE FUNCTION run.quoting() RETURNS text LANGUAGE sql AS E'SELECT \'a\\nb\'::text -- */ """ $$ %';
COMMENT ON FUNCTION run.add(integer, integer) IS 'Plus';
COMMENT ON PROCEDURE run.work(integer, text) IS 'Commits';
CREATE FUNCTION run.state(numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION run.final(numeric) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE FUNCTION run.back(numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE AGGREGATE run.total(numeric) (SFUNC = run.state, STYPE = numeric, FINALFUNC = run.final, INITCOND = '0', COMBINEFUNC = run.state, PARALLEL = SAFE,
  MSFUNC = run.state, MINVFUNC = run.back, MSTYPE = numeric, MFINALFUNC = run.final, MINITCOND = '0', SSPACE = 16);
CREATE AGGREGATE run.biggest(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = OPERATOR(pg_catalog.>));
CREATE AGGREGATE run.percent(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE run.hypo(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE run.rows(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE run.total(numeric) IS 'As text';
