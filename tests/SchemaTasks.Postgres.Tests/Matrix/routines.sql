-- kind: Schemas.Routines
-- name (): {schema}.f | {schema}.g | {schema}."F 1"
-- schema (): a | b
-- Arguments: x int | y int | x int DEFAULT 1 | x int DEFAULT 2 | x int, y int DEFAULT 3 | x bigint
-- Returns (Returns, Rows): int | bigint | [bare] SETOF int | [bare] SETOF int ROWS 5
-- Body (Body, Language, SqlBody): LANGUAGE sql AS 'SELECT 1' | LANGUAGE sql AS 'SELECT 2' | LANGUAGE plpgsql AS 'BEGIN RETURN 1; END' | [14] RETURN 1 | [14] RETURN 2 | [14] BEGIN ATOMIC SELECT 1; END
-- Volatility: IMMUTABLE | STABLE | VOLATILE
-- Strict: | STRICT
-- SecurityDefiner: | SECURITY DEFINER
-- Leakproof: | LEAKPROOF
-- Parallel: | PARALLEL SAFE | PARALLEL RESTRICTED
-- Cost: | COST 5 | COST 7.5
-- Support: | SUPPORT array_unnest_support
-- Settings: | SET search_path TO a, pg_temp | SET search_path TO a SET work_mem TO '1MB' | SET work_mem TO '2MB'
-- Comment: | COMMENT ON FUNCTION {name} IS 'one'; | COMMENT ON FUNCTION {name} IS 'two';
-- Grants (Grants, Grants.Grantable): | GRANT EXECUTE ON FUNCTION {name} TO law_reader; | GRANT EXECUTE ON FUNCTION {name} TO law_reader WITH GRANT OPTION; | REVOKE EXECUTE ON FUNCTION {name} FROM PUBLIC; | REVOKE EXECUTE ON FUNCTION {name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER FUNCTION {name} OWNER TO law_owner;
-- over (): | CREATE FUNCTION a.f(text) RETURNS int LANGUAGE sql AS 'SELECT 3'; | CREATE FUNCTION a.f(text, int) RETURNS int LANGUAGE sql AS 'SELECT 3';
-- above (): 1 | 2
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE FUNCTION {name}({Arguments}) RETURNS {Returns} {Volatility} {Strict} {SecurityDefiner} {Leakproof} {Parallel} {Cost} {Support} {Settings} {Body};
{Comment}
{Owner}
{Grants}
{over}
-- dependents:
CREATE TABLE a.t (id int, n int, d int DEFAULT {name}(1), CONSTRAINT chk CHECK ({name}(id) > {above}));
CREATE VIEW a.v AS SELECT {name}(id) AS n FROM a.t; CREATE VIEW a.w AS SELECT n FROM a.v; COMMENT ON VIEW a.w IS 'w'; GRANT SELECT ON a.v TO law_reader;
CREATE MATERIALIZED VIEW a.mv AS SELECT {name}(4) AS n; CREATE INDEX mvi ON a.mv (n);
CREATE DOMAIN a.d AS int DEFAULT {name}(5) CHECK ({name}(VALUE) > 1);
CREATE TABLE a.u (d a.d);
CREATE POLICY p ON a.t USING ({name}(n) > 1);
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW WHEN ({name}(new.n) > {above}) EXECUTE FUNCTION a.tf();
CREATE RULE r AS ON DELETE TO a.t WHERE {name}(old.n) > 1 DO INSTEAD NOTHING;

-- kind: Schemas.Routines (in indexes)
-- name (): a.f | a.g | b.f
-- Arguments: x int | y int | [bare] x int, y int DEFAULT 3
-- Returns: int | bigint
-- Body: SELECT $1 | SELECT $1 + 1
-- Strict: | STRICT
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE FUNCTION {name}({Arguments}) RETURNS {Returns} IMMUTABLE {Strict} LANGUAGE plpgsql AS '{Body}';
-- dependents:
CREATE TABLE a.t (id int, n int, g bigint GENERATED ALWAYS AS ({name}(id)) STORED) PARTITION BY RANGE (id); CREATE TABLE a.p PARTITION OF a.t FOR VALUES FROM (1) TO (5);
CREATE INDEX i ON a.t (({name}(n))); CREATE INDEX w ON a.t (n) WHERE {name}(n) > 1; CREATE INDEX gi ON a.t (g);
CREATE TABLE a.by (id int) PARTITION BY LIST ({name}(id)); CREATE TABLE a.by1 PARTITION OF a.by FOR VALUES IN (1);
CREATE AGGREGATE a.agg(int) (SFUNC = int4pl, STYPE = int, FINALFUNC = {name}, INITCOND = '0');
CREATE VIEW a.v AS SELECT a.agg(n) AS total FROM a.t;

-- kind: Schemas.Routines (sets)
-- Returns: SETOF a.t | [bare] TABLE (id int, n int) | [bare] TABLE (id int, m int) | [bare] SETOF int | [bare] SETOF record
-- Rows: | ROWS 10 | ROWS 20
-- Body: | RETURN
-- out (Arguments): x int) RETURNS int | x int, OUT p int) RETURNS int | x int, INOUT y int) RETURNS int | VARIADIC x int[]) RETURNS int
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int); 
-- base:
CREATE FUNCTION a.f(x int DEFAULT 1) RETURNS {Returns} {Rows} LANGUAGE plpgsql AS 'BEGIN {Body}; END';
CREATE FUNCTION a.o({out} LANGUAGE plpgsql AS 'BEGIN END';
-- dependents:
CREATE VIEW a.v AS SELECT f FROM a.f() f;

-- kind: Schemas.Routines (procedures)
-- name (): a.p | a.q | b.p
-- Kind: CREATE PROCEDURE {name}(x int) | CREATE FUNCTION {name}(x int) RETURNS int
-- Body: 'SELECT 1' | 'SELECT 2'
-- Settings: | SET work_mem TO '1MB'
-- SecurityDefiner: | SECURITY DEFINER
-- Comment: | COMMENT ON ROUTINE {name} IS 'one';
-- Owner: | ALTER ROUTINE {name} OWNER TO law_owner;
-- Grants: | GRANT EXECUTE ON ROUTINE {name} TO law_reader;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
{Kind} LANGUAGE sql {Settings} {SecurityDefiner} AS {Body};
{Comment}
{Owner}
{Grants}

-- kind: Schemas.Routines (c and internal)
-- Library: AS '$libdir/plpgsql', 'plpgsql_call_handler' | AS 'plpgsql', 'plpgsql_call_handler' | AS '$libdir/plpgsql', 'plpgsql_validator'
-- internal (Body): int4pl | int4mi
-- Transforms: | TRANSFORM FOR TYPE a.c
-- common:
CREATE SCHEMA a; CREATE TYPE a.c AS (n int);
CREATE FUNCTION a.to_sql(internal) RETURNS a.c LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION a.from_sql(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE TRANSFORM FOR a.c LANGUAGE plpgsql (FROM SQL WITH FUNCTION a.from_sql(internal), TO SQL WITH FUNCTION a.to_sql(internal));
-- base:
CREATE FUNCTION a.f() RETURNS language_handler LANGUAGE c {Library};
CREATE FUNCTION a.i(int, int) RETURNS int LANGUAGE internal IMMUTABLE AS '{internal}';
CREATE FUNCTION a.tr(x a.c) RETURNS int {Transforms} LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';

-- kind: Schemas.Routines (aggregates)
-- name (): a.agg | a.agg2 | b.agg
-- AggregateDefinition: (SFUNC = int4pl, STYPE = int, INITCOND = '{init}' {more}) | (SFUNC = {func}, STYPE = int {more}) | (SFUNC = int4pl, STYPE = int, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE {more})
-- init (AggregateDefinition): 0 | 1
-- more (AggregateDefinition): | , SSPACE = 100 | , FINALFUNC = a.final | , MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int
-- func (): a.plus | a.plus2
-- Comment: | COMMENT ON AGGREGATE {name}(int) IS 'one';
-- Owner: | ALTER AGGREGATE {name}(int) OWNER TO law_owner;
-- Grants: | GRANT EXECUTE ON FUNCTION {name}(int) TO law_reader;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE FUNCTION a.final(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
-- base:
CREATE FUNCTION {func}(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE AGGREGATE {name}(int) {AggregateDefinition};
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE TABLE a.t (id int, n int);
CREATE VIEW a.v AS SELECT {name}(n) AS total FROM a.t; CREATE VIEW a.w AS SELECT {name}(n) OVER (ORDER BY id) AS total FROM a.t;

-- kind: Schemas.Routines (trigger function)
-- name (): a.tf | a.tg | b.tf
-- Body: BEGIN RETURN new; END | BEGIN RETURN old; END
-- Owner: | ALTER FUNCTION {name}() OWNER TO law_owner;
-- when (): INSERT | UPDATE
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int); CREATE VIEW a.v AS SELECT id FROM a.t;
-- base:
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS '{Body}';
{Owner}
-- dependents:
CREATE TRIGGER tr BEFORE {when} ON a.t FOR EACH ROW EXECUTE FUNCTION {name}();
CREATE TRIGGER vt INSTEAD OF {when} ON a.v FOR EACH ROW EXECUTE FUNCTION {name}();
