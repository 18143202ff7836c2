-- Enums, domains, composite and range types, with what uses them.

-- case: enum value at the end
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x'); CREATE TABLE a.t (e a.e DEFAULT 'x');
-- to:
CREATE TYPE a.e AS ENUM ('x', 'y'); CREATE TABLE a.t (e a.e DEFAULT 'y');

-- case: enum values before and between
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('b', 'd'); CREATE TABLE a.t (e a.e, l a.e[] DEFAULT '{b}');
-- to:
CREATE TYPE a.e AS ENUM ('a', 'b', 'c', 'd', 'it''s'); CREATE TABLE a.t (e a.e, l a.e[] DEFAULT '{b}');

-- case: enum reordered with dependents
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('a', 'b', 'c');
CREATE TABLE a.t (e a.e DEFAULT 'a' CHECK (e <> 'b'), l a.e[], UNIQUE (e)); CREATE INDEX ON a.t (e) WHERE e = 'a';
CREATE VIEW a.v AS SELECT e FROM a.t WHERE e = 'c'; CREATE FUNCTION a.f(x a.e) RETURNS a.e LANGUAGE sql AS 'SELECT x';
CREATE DOMAIN a.d AS a.e CHECK (VALUE <> 'c'); CREATE TABLE a.u (d a.d DEFAULT 'a');
-- to:
CREATE TYPE a.e AS ENUM ('c', 'a');
CREATE TABLE a.t (e a.e DEFAULT 'a' CHECK (e <> 'a'), l a.e[], UNIQUE (e)); CREATE INDEX ON a.t (e) WHERE e = 'a';
CREATE VIEW a.v AS SELECT e FROM a.t WHERE e = 'c'; CREATE FUNCTION a.f(x a.e) RETURNS a.e LANGUAGE sql AS 'SELECT x';
CREATE DOMAIN a.d AS a.e CHECK (VALUE <> 'c'); CREATE TABLE a.u (d a.d DEFAULT 'a');

-- case: enum in partitions and composites
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('a', 'b'); CREATE TYPE a.c AS (e a.e, n int);
CREATE TABLE a.p (id int, e a.e, c a.c) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (9); CREATE INDEX ON a.p1 (e);
-- to:
CREATE TYPE a.e AS ENUM ('b', 'a'); CREATE TYPE a.c AS (e a.e, n int);
CREATE TABLE a.p (id int, e a.e, c a.c) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (9); CREATE INDEX ON a.p1 (e);

-- case: enum as partition key
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('a', 'b'); CREATE TABLE a.p (e a.e) PARTITION BY LIST (e); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN ('a');
-- to:
CREATE TYPE a.e AS ENUM ('b', 'a'); CREATE TABLE a.p (e a.e) PARTITION BY LIST (e); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN ('a');

-- case: text to enum
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (e text DEFAULT 'x');
-- to:
CREATE TYPE a.e AS ENUM ('x', 'y'); CREATE TABLE a.t (e a.e DEFAULT 'x');

-- case: enum to domain of the same name
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x'); CREATE TABLE a.t (e a.e);
-- to:
CREATE DOMAIN a.e AS text; CREATE TABLE a.t (e a.e);

-- case: enum comment
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x'); COMMENT ON TYPE a.e IS 'e';
-- to:
CREATE TYPE a.e AS ENUM ('x'); COMMENT ON TYPE a.e IS 'f';

-- case: enum without values
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ();
-- to:
CREATE TYPE a.e AS ENUM ('x');

-- case: domain facets
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.d AS text; CREATE TABLE a.t (d a.d);
-- to:
CREATE DOMAIN a.d AS text DEFAULT 'x' NOT NULL CONSTRAINT c1 CHECK (VALUE <> '') CONSTRAINT c2 CHECK (length(VALUE) > 1); COMMENT ON DOMAIN a.d IS 'd'; COMMENT ON CONSTRAINT c1 ON DOMAIN a.d IS 'c'; CREATE TABLE a.t (d a.d);

-- case: domain check changed
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.d AS text CONSTRAINT c CHECK (VALUE <> ''); CREATE TABLE a.t (d a.d);
-- to:
CREATE DOMAIN a.d AS text CONSTRAINT c CHECK (VALUE <> 'x'); CREATE TABLE a.t (d a.d);

-- case: domain check not valid
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.d AS text; ALTER DOMAIN a.d ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID;
-- to:
CREATE DOMAIN a.d AS text CONSTRAINT c CHECK (VALUE <> '');

-- case: domain base type changed
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.d AS varchar(5) CHECK (VALUE <> ''); CREATE DOMAIN a.d2 AS a.d; CREATE TABLE a.t (d a.d DEFAULT 'x', d2 a.d2, l a.d[]); CREATE VIEW a.v AS SELECT d FROM a.t;
-- to:
CREATE DOMAIN a.d AS text COLLATE "C" CHECK (VALUE <> ''); CREATE DOMAIN a.d2 AS a.d; CREATE TABLE a.t (d a.d DEFAULT 'x', d2 a.d2, l a.d[]); CREATE VIEW a.v AS SELECT d FROM a.t;

-- case: domain whose check calls a function
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.ok(text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'; CREATE DOMAIN a.d AS text CHECK (a.ok(VALUE)); CREATE TABLE a.t (d a.d);
-- to:
CREATE FUNCTION a.ok2(x text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'; CREATE DOMAIN a.d AS text CHECK (a.ok2(VALUE)); CREATE TABLE a.t (d a.d);

-- case: domain whose default calls a function that is made again
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS int DEFAULT a.f(); CREATE TABLE a.t (d a.d);
-- to:
CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS int DEFAULT a.f(); CREATE TABLE a.t (d a.d);

-- case: domain built again on a function that is made again
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS int DEFAULT a.f() CHECK (VALUE < a.f()); CREATE TABLE a.t (d a.d);
-- to:
CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS bigint DEFAULT a.f() CHECK (VALUE < a.f()); CREATE TABLE a.t (d a.d);

-- case: domain inside an array whose check calls a function that is made again
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS int CHECK (VALUE < a.f()); CREATE TABLE a.t (d a.d[]);
-- to:
CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN a.d AS int CHECK (VALUE < a.f()); CREATE TABLE a.t (d a.d[]);

-- case: composite attribute added
CREATE SCHEMA a;
-- from:
CREATE TYPE a.c AS (x int); CREATE TABLE a.t (c a.c);
-- to:
CREATE TYPE a.c AS (x int, y text COLLATE "C"); COMMENT ON COLUMN a.c.y IS 'y'; COMMENT ON TYPE a.c IS 'c'; CREATE TABLE a.t (c a.c);

-- case: composite attribute changed, used
CREATE SCHEMA a;
-- from:
CREATE TYPE a.c AS (x int, y text); CREATE TABLE a.t (c a.c); CREATE FUNCTION a.f(c a.c) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT (c).x FROM a.t;
-- to:
CREATE TYPE a.c AS (y text, x bigint, z date); CREATE TABLE a.t (c a.c); CREATE FUNCTION a.f(c a.c) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT (c).x FROM a.t;

-- case: typed table
CREATE SCHEMA a;
-- from:
CREATE TYPE a.c AS (x int, y text);
-- to:
CREATE TYPE a.c AS (x int, y text); CREATE TABLE a.t OF a.c (PRIMARY KEY (x), y WITH OPTIONS NOT NULL DEFAULT 'q');

-- case: typed table becomes untyped
CREATE SCHEMA a; CREATE TYPE a.c AS (x int, y text);
-- from:
CREATE TABLE a.t OF a.c;
-- to:
CREATE TABLE a.t (x int, y text);

-- case: typed table's type grows
CREATE SCHEMA a;
-- from:
CREATE TYPE a.c AS (x int); CREATE TABLE a.t OF a.c;
-- to:
CREATE TYPE a.c AS (x int, y text); CREATE TABLE a.t OF a.c;

-- case: range added
-- since: 14
CREATE SCHEMA a;
-- from:
-- to:
CREATE TYPE a.r AS RANGE (SUBTYPE = text, COLLATION = "C"); CREATE TYPE a.fr AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = a.many); CREATE TABLE a.t (r a.r, m a.many, x a.r_multirange);

-- case: range changed
CREATE SCHEMA a;
-- from:
CREATE TYPE a.r AS RANGE (SUBTYPE = int4); CREATE TABLE a.t (r a.r);
-- to:
CREATE TYPE a.r AS RANGE (SUBTYPE = int8); CREATE TABLE a.t (r a.r);

-- case: type replaced under a function with a default
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('a', 'b'); CREATE FUNCTION a.f(x a.e DEFAULT 'a') RETURNS SETOF a.e LANGUAGE sql AS 'SELECT x'; CREATE VIEW a.v AS SELECT * FROM a.f() f(x);
-- to:
CREATE TYPE a.e AS ENUM ('b', 'a'); CREATE FUNCTION a.f(x a.e DEFAULT 'a') RETURNS SETOF a.e LANGUAGE sql AS 'SELECT x'; CREATE VIEW a.v AS SELECT * FROM a.f() f(x);

-- case: base type, and what is called as it is: functions, an aggregate, operator classes; operators with other operands, a range over it
CREATE SCHEMA a;
-- from:
CREATE TABLE a.plain (n integer);
-- to:
CREATE TYPE a.num;
CREATE FUNCTION a.num_in(cstring) RETURNS a.num LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4in';
CREATE FUNCTION a.num_out(a.num) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4out';
CREATE TYPE a.num (INPUT = a.num_in, OUTPUT = a.num_out, LIKE = integer);
CREATE FUNCTION a.num(smallint) RETURNS a.num LANGUAGE internal IMMUTABLE STRICT AS 'i2toi4';
CREATE FUNCTION a.num(text) RETURNS a.num LANGUAGE sql IMMUTABLE STRICT AS 'SELECT a.num($1::integer)';
CREATE FUNCTION a.num_add(a.num, integer) RETURNS a.num LANGUAGE internal IMMUTABLE STRICT AS 'int4pl';
CREATE AGGREGATE a.num(integer) (SFUNC = a.num_add, STYPE = a.num, INITCOND = '0');
CREATE FUNCTION a.num_lt(a.num, a.num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION a.num_le(a.num, a.num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4le';
CREATE FUNCTION a.num_eq(a.num, a.num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4eq';
CREATE FUNCTION a.num_ge(a.num, a.num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4ge';
CREATE FUNCTION a.num_gt(a.num, a.num) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4gt';
CREATE FUNCTION a.num_lt(a.num, integer) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION a.num_cmp(a.num, a.num) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE FUNCTION a.num_hash(a.num) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'hashint4';
CREATE OPERATOR a.< (FUNCTION = a.num_lt, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.>), NEGATOR = OPERATOR(a.>=));
CREATE OPERATOR a.<= (FUNCTION = a.num_le, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.>=), NEGATOR = OPERATOR(a.>));
CREATE OPERATOR a.= (FUNCTION = a.num_eq, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.=), HASHES, MERGES);
CREATE OPERATOR a.>= (FUNCTION = a.num_ge, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.<=), NEGATOR = OPERATOR(a.<));
CREATE OPERATOR a.> (FUNCTION = a.num_gt, LEFTARG = a.num, RIGHTARG = a.num, COMMUTATOR = OPERATOR(a.<), NEGATOR = OPERATOR(a.<=));
CREATE OPERATOR a.< (FUNCTION = a.num_lt, LEFTARG = a.num, RIGHTARG = integer);
CREATE OPERATOR CLASS a.num DEFAULT FOR TYPE a.num USING btree AS OPERATOR 1 a.<, OPERATOR 2 a.<=, OPERATOR 3 a.=, OPERATOR 4 a.>=, OPERATOR 5 a.>, FUNCTION 1 a.num_cmp(a.num, a.num);
CREATE OPERATOR CLASS a.num DEFAULT FOR TYPE a.num USING hash AS OPERATOR 1 a.=, FUNCTION 1 a.num_hash(a.num);
CREATE TYPE a.numrange AS RANGE (SUBTYPE = a.num);
CREATE TABLE a.numbered (n a.num PRIMARY KEY, during a.numrange);
