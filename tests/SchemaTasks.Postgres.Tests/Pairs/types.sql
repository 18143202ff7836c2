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

-- case: a table is rewritten while others store its rows, in arrays, types and domains too
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n varchar(9), gone text); CREATE TYPE a.c AS (r a.t, k int); CREATE DOMAIN a.d AS a.t CHECK ((VALUE).id > 0); CREATE TYPE a.rng AS RANGE (SUBTYPE = a.t);
CREATE TABLE a.u (id int PRIMARY KEY, r a.t DEFAULT ROW(1, 'x', 'y')::a.t, l a.t[] NOT NULL, c a.c, d a.d, cl a.c[], g a.rng); CREATE INDEX i ON a.u (((r).n)); COMMENT ON COLUMN a.u.r IS 'row';
CREATE TABLE a.w (whole a.u); CREATE VIEW a.v AS SELECT (r).n, l FROM a.u; CREATE MATERIALIZED VIEW a.m AS SELECT r FROM a.u;
-- to:
CREATE TABLE a.t (id bigint, n text, m int DEFAULT 9); CREATE TYPE a.c AS (r a.t, k int); CREATE DOMAIN a.d AS a.t CHECK ((VALUE).id > 0); CREATE TYPE a.rng AS RANGE (SUBTYPE = a.t);
CREATE TABLE a.u (id int PRIMARY KEY, r a.t DEFAULT ROW(1, 'x', 3)::a.t, l a.t[] NOT NULL, c a.c, d a.d, cl a.c[], g a.rng); CREATE INDEX i ON a.u (((r).n)); COMMENT ON COLUMN a.u.r IS 'row';
CREATE TABLE a.w (whole a.u); CREATE VIEW a.v AS SELECT (r).n, l FROM a.u; CREATE MATERIALIZED VIEW a.m AS SELECT r FROM a.u;

-- case: a column with a default comes to a table whose rows another stores
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); CREATE TABLE a.u (r a.t);
-- to:
CREATE TABLE a.t (id int, n int DEFAULT 5, k int GENERATED ALWAYS AS (id + 1) STORED, i int GENERATED ALWAYS AS IDENTITY); CREATE TABLE a.u (r a.t);

-- case: rows of tables that stand in another order, or are unlogged, or of another enum, are stored elsewhere
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x', 'y'); CREATE TABLE a.t (id int, n int); CREATE TABLE a.l (id int); CREATE TABLE a.k (e a.e); CREATE TABLE a.u (t a.t, l a.l[], k a.k);
-- to:
CREATE TYPE a.e AS ENUM ('y', 'x'); CREATE TABLE a.t (id int, m text, n int); CREATE UNLOGGED TABLE a.l (id int); CREATE TABLE a.k (e a.e); CREATE TABLE a.u (t a.t, l a.l[], k a.k);

-- case: a column that stores the rows of a table goes, or comes, while that one is rewritten
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); CREATE TABLE a.u (one int, r a.t); CREATE TABLE a.w (r a.t); CREATE TABLE a.x (r text);
-- to:
CREATE TABLE a.t (id bigint); CREATE TABLE a.u (one int); CREATE TABLE a.w (r text); CREATE TABLE a.x (r a.t);

-- case: a child's rows are stored while its parent's column gets another type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int); CREATE TABLE a.c (n int) INHERITS (a.p); CREATE TABLE a.u (c a.c, p a.p[]);
-- to:
CREATE TABLE a.p (id bigint); CREATE TABLE a.c (n int) INHERITS (a.p); CREATE TABLE a.u (c a.c, p a.p[]);

-- case: a view is made again whose rows a table stores
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int);
-- from:
CREATE VIEW a.v AS SELECT id, n FROM a.t; CREATE TYPE a.c AS (r a.v); CREATE TABLE a.u (id int, r a.v, l a.v[], c a.c); CREATE VIEW a.w AS SELECT (r).n FROM a.u; CREATE MATERIALIZED VIEW a.m AS SELECT id FROM a.t; CREATE TABLE a.k (m a.m);
-- to:
CREATE VIEW a.v AS SELECT n, id FROM a.t; CREATE TYPE a.c AS (r a.v); CREATE TABLE a.u (id int, r a.v, l a.v[], c a.c); CREATE VIEW a.w AS SELECT (r).n FROM a.u; CREATE MATERIALIZED VIEW a.m AS SELECT id + 1 AS id FROM a.t; CREATE TABLE a.k (m a.m);

-- case: a table becomes partitioned whose rows another stores
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); CREATE TABLE a.u (r a.t);
-- to:
CREATE TABLE a.t (id int) PARTITION BY LIST (id); CREATE TABLE a.u (r a.t);

-- case: base type that is made again keeps the values of columns, in arrays, domains, composites and partitions too
CREATE SCHEMA a; CREATE TYPE a.b; CREATE FUNCTION a.b_in(cstring) RETURNS a.b LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION a.b_out(a.b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
-- from:
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, ALIGNMENT = int4); CREATE DOMAIN a.d AS a.b; CREATE TYPE a.c AS (b a.b);
CREATE TABLE a.t (b a.b DEFAULT 'x', l a.b[], d a.d, c a.c, k a.c[]); CREATE TABLE a.child () INHERITS (a.t); CREATE TABLE a.p (id int, b a.b) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, ALIGNMENT = int4, DELIMITER = ';', DEFAULT = 'z'); CREATE DOMAIN a.d AS a.b; CREATE TYPE a.c AS (b a.b);
CREATE TABLE a.t (b a.b DEFAULT 'x', l a.b[], d a.d, c a.c, k a.c[]); CREATE TABLE a.child () INHERITS (a.t); CREATE TABLE a.p (id int, b a.b) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);

-- case: range that gets a canonical function keeps the values of columns
CREATE SCHEMA a;
-- from:
CREATE TYPE a.r AS RANGE (SUBTYPE = int); CREATE TABLE a.t (r a.r, l a.r[]);
-- to:
CREATE TYPE a.r; CREATE FUNCTION a.canon(a.r) RETURNS a.r LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical'; CREATE TYPE a.r AS RANGE (SUBTYPE = int, CANONICAL = a.canon); CREATE TABLE a.t (r a.r, l a.r[]);

-- case: text becomes a domain over a shorter one, in arrays and through domains
CREATE SCHEMA a; CREATE DOMAIN a.v AS varchar(3); CREATE DOMAIN a.w AS a.v CHECK (VALUE <> 'no'); CREATE DOMAIN a.l AS varchar(3)[]; CREATE DOMAIN a.n AS numeric(5,2);
-- from:
CREATE DOMAIN a.s AS varchar(9); CREATE TABLE a.t (a text, b text, c text[], d varchar(9)[], e text[], f a.s, g a.s[], h int, i jsonb, j text, k bit(5));
-- to:
CREATE DOMAIN a.s AS varchar(5); CREATE TABLE a.t (a a.v, b a.w, c a.v[], d a.w[], e a.l, f a.s, g a.s[], h a.v, i a.v, j a.n, k bit varying(3));

-- case: composite whose attributes go and come, in arrays and in other types
CREATE SCHEMA a;
-- from:
CREATE TYPE a.c AS (n int, gone text, s varchar(9)); CREATE TYPE a.o AS (c a.c, l a.c[]); CREATE DOMAIN a.d AS a.c; CREATE TABLE a.t (id int, c a.c, l a.c[], o a.o, p a.o[], d a.d); CREATE VIEW a.v AS SELECT (c).n FROM a.t;
-- to:
CREATE TYPE a.c AS (s varchar(5), n bigint, more date); CREATE TYPE a.o AS (c a.c, l a.c[]); CREATE DOMAIN a.d AS a.c; CREATE TABLE a.t (id int, c a.c, l a.c[], o a.o, p a.o[], d a.d); CREATE VIEW a.v AS SELECT (c).n FROM a.t;

-- case: base types that are printed by functions of one name
CREATE SCHEMA a;
-- from:
-- to:
CREATE TYPE a.one; CREATE TYPE a.two;
CREATE FUNCTION a.one_in(cstring) RETURNS a.one LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION a.two_in(cstring) RETURNS a.two LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION a.print(a.one) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE FUNCTION a.print(a.two) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE a.one (INPUT = a.one_in, OUTPUT = a.print, ALIGNMENT = int4); CREATE TYPE a.two (INPUT = a.two_in, OUTPUT = a.print, ALIGNMENT = int4);
CREATE FUNCTION a.two(a.one) RETURNS a.two LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE CAST (a.one AS a.two) WITH FUNCTION a.two(a.one);
CREATE TABLE a.t (o a.one, t a.two);

-- case: range over a domain that is made again
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.n AS int CHECK (VALUE > 0); CREATE TYPE a.r AS RANGE (SUBTYPE = a.n); CREATE TABLE a.t (r a.r, m a.r[], EXCLUDE USING gist (r WITH &&));
-- to:
CREATE DOMAIN a.n AS bigint CHECK (VALUE > 1); CREATE TYPE a.r AS RANGE (SUBTYPE = a.n); CREATE TABLE a.t (r a.r, m a.r[], EXCLUDE USING gist (r WITH &&));

-- case: composite type becomes a table whose rows are stored as its values were
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS (x int); CREATE TABLE a.t (e a.e, l a.e[]); CREATE DOMAIN a.d AS a.e; CREATE TABLE a.u (d a.d);
-- to:
CREATE TABLE a.e (x int); CREATE TABLE a.t (e a.e, l a.e[]); CREATE DOMAIN a.d AS a.e; CREATE TABLE a.u (d a.d);

-- case: a column changes together with its children's while a table that goes stores the rows of a view over it
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (c text); CREATE TABLE a.child () INHERITS (a.t); CREATE VIEW a.v AS SELECT c FROM a.t; CREATE TABLE a.rows (w a.v);
-- to:
CREATE TABLE a.t (c text); CREATE TABLE a.child () INHERITS (a.t); ALTER TABLE a.t ALTER c SET STORAGE EXTERNAL;
