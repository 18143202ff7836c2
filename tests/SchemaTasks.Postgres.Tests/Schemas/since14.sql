-- since 14
CREATE SCHEMA v14;
CREATE FUNCTION v14.body(a integer) RETURNS integer LANGUAGE sql RETURN a + 1;
CREATE TABLE v14.t (id integer, name text COMPRESSION pglz, other text);
CREATE FUNCTION v14.atomic(a integer) RETURNS SETOF v14.t LANGUAGE sql BEGIN ATOMIC SELECT id, name, other FROM v14.t WHERE id = a; SELECT id, name, other FROM v14.t; END;
CREATE PROCEDURE v14.outs(IN a integer, OUT b integer) LANGUAGE plpgsql AS 'BEGIN b := a; END';
CREATE TYPE v14.span AS RANGE (subtype = integer, multirange_type_name = v14.many_spans);
CREATE STATISTICS v14.expr ON (id + 1), lower(name) FROM v14.t;
CREATE STATISTICS v14.one ON (id * 2) FROM v14.t;
CREATE TABLE v14.uses (a v14.many_spans, b int4multirange);
CREATE INDEX uses_minmax ON v14.t USING brin (id int4_minmax_multi_ops (values_per_range = 16));
