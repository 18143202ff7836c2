-- What is dropped and recreated on the way: its owner and grants come back, whatever the manifest lists.

-- case: view and functions over a column that changes its type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, b text);
CREATE VIEW a.v AS SELECT * FROM a.t;
CREATE MATERIALIZED VIEW a.m AS SELECT id FROM a.t;
CREATE FUNCTION a.secret(a.v) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE PROCEDURE a.pr(x a.v) LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS a.st ON id, b FROM a.t;
-- to:
CREATE TABLE a.t (id bigint, b text);
CREATE VIEW a.v AS SELECT * FROM a.t;
CREATE MATERIALIZED VIEW a.m AS SELECT id FROM a.t;
CREATE FUNCTION a.secret(a.v) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
CREATE PROCEDURE a.pr(x a.v) LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS a.st ON id, b FROM a.t;

-- case: enum, domain, composite and range rebuilt
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x', 'y'); CREATE DOMAIN a.d AS int; CREATE TYPE a.c AS (x int, y a.e); CREATE TYPE a.r AS RANGE (subtype = int);
CREATE TABLE a.t (e a.e, d a.d, c a.c, r a.r);
-- to:
CREATE TYPE a.e AS ENUM ('y', 'x'); CREATE DOMAIN a.d AS bigint; CREATE TYPE a.c AS (y a.e, x int); CREATE TYPE a.r AS RANGE (subtype = bigint);
CREATE TABLE a.t (e a.e, d a.d, c a.c, r a.r);

-- case: return type, generated column and table that is recreated
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE a.t (x int, g int GENERATED ALWAYS AS (x + 1) STORED);
CREATE TABLE a.p (x int, y int) PARTITION BY LIST (x); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); CREATE SEQUENCE a.s;
-- to:
CREATE FUNCTION a.f(x int) RETURNS bigint LANGUAGE sql AS 'SELECT 1'; CREATE TABLE a.t (x int, g int GENERATED ALWAYS AS (x + 2) STORED);
CREATE TABLE a.p (x int, y int) PARTITION BY LIST (y); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); CREATE SEQUENCE a.s;

-- case: foreign server with another type
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w;
-- from:
CREATE SERVER s TYPE 'x' FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE a.f (x int) SERVER s;
-- to:
CREATE SERVER s TYPE 'y' FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE a.f (x int) SERVER s;
