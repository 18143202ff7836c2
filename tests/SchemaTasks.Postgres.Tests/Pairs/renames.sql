-- Renames: every kind that the comparison takes for one, with and without dependents. The script renames and recreates nothing.

-- case: table, bare
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n text);
-- to:
CREATE TABLE a.u (id int, n text);

-- case: table with everything on it
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE a.o (id int PRIMARY KEY, t_id int, b boolean);
-- from:
CREATE TABLE a.t (id int CONSTRAINT pk PRIMARY KEY, n text DEFAULT 'x' CONSTRAINT c CHECK (n <> ''), up int CONSTRAINT up REFERENCES a.t);
ALTER TABLE a.o ADD CONSTRAINT o_fk FOREIGN KEY (t_id) REFERENCES a.t;
CREATE INDEX i ON a.t (lower(n)) WHERE id > 0; CREATE STATISTICS a.s ON id, n FROM a.t;
CREATE TRIGGER g BEFORE UPDATE OF n ON a.t FOR EACH ROW WHEN (new.n <> old.n) EXECUTE FUNCTION a.f();
CREATE RULE r AS ON DELETE TO a.t WHERE old.id = 1 DO INSTEAD NOTHING;
ALTER TABLE a.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a.t USING (n <> 'y');
CREATE VIEW a.v AS SELECT t.id, t.n FROM a.t; CREATE VIEW a.w AS SELECT x.id, o.b FROM a.t x JOIN a.o ON o.t_id = x.id; CREATE VIEW a.z AS SELECT t.id, o.b FROM a.t JOIN a.o ON o.t_id = t.id;
CREATE MATERIALIZED VIEW a.m AS SELECT t.n FROM a.t WHERE t.id > 0; CREATE INDEX mi ON a.m (n);
CREATE FUNCTION a.row_of(x a.t) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION a.rows_of() RETURNS SETOF a.t LANGUAGE sql AS 'SELECT NULL';
COMMENT ON TABLE a.t IS 'table'; COMMENT ON COLUMN a.t.n IS 'column'; GRANT SELECT ON a.t TO law_reader;
-- to:
CREATE TABLE a.u (id int CONSTRAINT pk PRIMARY KEY, n text DEFAULT 'x' CONSTRAINT c CHECK (n <> ''), up int CONSTRAINT up REFERENCES a.u);
ALTER TABLE a.o ADD CONSTRAINT o_fk FOREIGN KEY (t_id) REFERENCES a.u;
CREATE INDEX i ON a.u (lower(n)) WHERE id > 0; CREATE STATISTICS a.s ON id, n FROM a.u;
CREATE TRIGGER g BEFORE UPDATE OF n ON a.u FOR EACH ROW WHEN (new.n <> old.n) EXECUTE FUNCTION a.f();
CREATE RULE r AS ON DELETE TO a.u WHERE old.id = 1 DO INSTEAD NOTHING;
ALTER TABLE a.u ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a.u USING (n <> 'y');
CREATE VIEW a.v AS SELECT u.id, u.n FROM a.u; CREATE VIEW a.w AS SELECT x.id, o.b FROM a.u x JOIN a.o ON o.t_id = x.id; CREATE VIEW a.z AS SELECT u.id, o.b FROM a.u JOIN a.o ON o.t_id = u.id;
CREATE MATERIALIZED VIEW a.m AS SELECT u.n FROM a.u WHERE u.id > 0; CREATE INDEX mi ON a.m (n);
CREATE FUNCTION a.row_of(x a.u) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION a.rows_of() RETURNS SETOF a.u LANGUAGE sql AS 'SELECT NULL';
COMMENT ON TABLE a.u IS 'table'; COMMENT ON COLUMN a.u.n IS 'column'; GRANT SELECT ON a.u TO law_reader;

-- case: table with the names that go with it
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id serial PRIMARY KEY, n text UNIQUE CHECK (n <> ''), up int REFERENCES a.t, i int GENERATED ALWAYS AS IDENTITY); CREATE INDEX ON a.t (up);
-- to:
CREATE TABLE a.u (id serial PRIMARY KEY, n text UNIQUE CHECK (n <> ''), up int REFERENCES a.u, i int GENERATED ALWAYS AS IDENTITY); CREATE INDEX ON a.u (up);

-- case: table whose row a sub-query reads
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY);
-- from:
CREATE TABLE a.t (id int, n text);
CREATE POLICY p ON a.o USING (EXISTS (SELECT 1 FROM a.t WHERE t.id = o.id));
CREATE VIEW a.v AS SELECT x.id FROM (SELECT t.id FROM a.t) x; CREATE VIEW a.w AS SELECT t.id, t_1.n FROM a.t, a.t t_1 WHERE t.id = t_1.id;
-- to:
CREATE TABLE a.u (id int, n text);
CREATE POLICY p ON a.o USING (EXISTS (SELECT 1 FROM a.u WHERE u.id = o.id));
CREATE VIEW a.v AS SELECT x.id FROM (SELECT u.id FROM a.u) x; CREATE VIEW a.w AS SELECT u.id, u_1.n FROM a.u, a.u u_1 WHERE u.id = u_1.id;

-- case: table renamed and changed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n text); CREATE VIEW a.v AS SELECT id FROM a.t;
-- to:
CREATE TABLE a.u (id int UNIQUE, n text DEFAULT 'x' CHECK (n <> 'y')) WITH (fillfactor = 70); CREATE INDEX i ON a.u (n); COMMENT ON TABLE a.u IS 'new'; CREATE VIEW a.v AS SELECT id, n FROM a.u;

-- case: column with everything on it
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, b int NOT NULL DEFAULT 5 CONSTRAINT c CHECK (b > 1), g int GENERATED ALWAYS AS (b + 1) STORED, CONSTRAINT u UNIQUE (b, id) INCLUDE (g), CONSTRAINT x EXCLUDE (b WITH =));
CREATE TABLE a.o (r int CONSTRAINT fk REFERENCES a.t (id), q int, s int, CONSTRAINT fk2 FOREIGN KEY (q, s) REFERENCES a.t (b, id));
CREATE INDEX i ON a.t (b DESC, (b * 2)) WHERE b > 0; CREATE STATISTICS a.st ON b, id FROM a.t;
CREATE TRIGGER g BEFORE UPDATE OF b ON a.t FOR EACH ROW WHEN (new.b > old.b) EXECUTE FUNCTION a.f();
CREATE RULE r AS ON DELETE TO a.t WHERE old.b = 1 DO INSTEAD NOTHING; CREATE POLICY p ON a.t USING (b > 1) WITH CHECK (b < 9);
COMMENT ON COLUMN a.t.b IS 'b'; GRANT SELECT (b) ON a.t TO law_reader;
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, "B b" int NOT NULL DEFAULT 5 CONSTRAINT c CHECK ("B b" > 1), g int GENERATED ALWAYS AS ("B b" + 1) STORED, CONSTRAINT u UNIQUE ("B b", id) INCLUDE (g), CONSTRAINT x EXCLUDE ("B b" WITH =));
CREATE TABLE a.o (r int CONSTRAINT fk REFERENCES a.t (id), q int, s int, CONSTRAINT fk2 FOREIGN KEY (q, s) REFERENCES a.t ("B b", id));
CREATE INDEX i ON a.t ("B b" DESC, ("B b" * 2)) WHERE "B b" > 0; CREATE STATISTICS a.st ON "B b", id FROM a.t;
CREATE TRIGGER g BEFORE UPDATE OF "B b" ON a.t FOR EACH ROW WHEN (new."B b" > old."B b") EXECUTE FUNCTION a.f();
CREATE RULE r AS ON DELETE TO a.t WHERE old."B b" = 1 DO INSTEAD NOTHING; CREATE POLICY p ON a.t USING ("B b" > 1) WITH CHECK ("B b" < 9);
COMMENT ON COLUMN a.t."B b" IS 'b'; GRANT SELECT ("B b") ON a.t TO law_reader;

-- case: column under views that go on showing the old name
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY, c int);
-- from:
CREATE TABLE a.t (id int, b int);
CREATE VIEW a.v AS SELECT t.id, t.b FROM a.t WHERE t.b > 1; CREATE VIEW a.w AS SELECT v.b FROM a.v; CREATE VIEW a.x AS SELECT t.b AS other, o.c FROM a.t JOIN a.o ON o.id = t.b; CREATE MATERIALIZED VIEW a.m AS SELECT t.b FROM a.t; CREATE INDEX mi ON a.m (b);
-- to:
CREATE TABLE a.t (id int, d int);
CREATE VIEW a.v AS SELECT t.id, t.d AS b FROM a.t WHERE t.d > 1; CREATE VIEW a.w AS SELECT v.b FROM a.v; CREATE VIEW a.x AS SELECT t.d AS other, o.c FROM a.t JOIN a.o ON o.id = t.d; CREATE MATERIALIZED VIEW a.m AS SELECT t.d AS b FROM a.t; CREATE INDEX mi ON a.m (b);

-- case: column under views that show the new name
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY, b int);
-- from:
CREATE TABLE a.t (id int, b int);
CREATE VIEW a.v AS SELECT t.id, t.b FROM a.t; CREATE VIEW a.w AS SELECT v.b FROM a.v; CREATE VIEW a.y AS SELECT s.b FROM (SELECT t.b FROM a.t) s; CREATE VIEW a.z AS SELECT t.b, o.id FROM a.t JOIN a.o USING (b); CREATE MATERIALIZED VIEW a.m AS SELECT t.b FROM a.t; CREATE INDEX mi ON a.m (b);
-- to:
CREATE TABLE a.t (id int, d int);
CREATE VIEW a.v AS SELECT t.id, t.d FROM a.t; CREATE VIEW a.w AS SELECT v.d FROM a.v; CREATE VIEW a.y AS SELECT s.d FROM (SELECT t.d FROM a.t) s; CREATE VIEW a.z AS SELECT t.d, o.id FROM a.t JOIN a.o ON t.d = o.b; CREATE MATERIALIZED VIEW a.m AS SELECT t.d FROM a.t; CREATE INDEX mi ON a.m (d);

-- case: column of a partitioned table, of a parent and of a typed table
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, b text CHECK (b <> '')) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (b DEFAULT 'x') FOR VALUES IN (1); CREATE INDEX i ON a.p (b);
CREATE TABLE a.parent (k int, b text); CREATE TABLE a.child (own int) INHERITS (a.parent); ALTER TABLE a.child ALTER b SET DEFAULT 'y';
CREATE TYPE a.ty AS (k int, b text); CREATE TABLE a.typed OF a.ty;
-- to:
CREATE TABLE a.p (k int, c text CHECK (c <> '')) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (c DEFAULT 'x') FOR VALUES IN (1); CREATE INDEX i ON a.p (c);
ALTER TABLE a.p RENAME CONSTRAINT p_c_check TO p_b_check;
CREATE TABLE a.parent (k int, c text); CREATE TABLE a.child (own int) INHERITS (a.parent); ALTER TABLE a.child ALTER c SET DEFAULT 'y';
CREATE TYPE a.ty AS (k int, c text); CREATE TABLE a.typed OF a.ty;

-- case: partitions and what they are of
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int PRIMARY KEY, b text) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);
-- to:
CREATE TABLE a.q (k int PRIMARY KEY, b text) PARTITION BY LIST (k); CREATE TABLE a.q1 PARTITION OF a.q FOR VALUES IN (1); CREATE TABLE a.q2 PARTITION OF a.q FOR VALUES IN (2);

-- case: constraints, indexes, statistics, triggers, rules, policies
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TABLE a.o (id int PRIMARY KEY);
-- from:
CREATE TABLE a.t (id int CONSTRAINT pk PRIMARY KEY, b int CONSTRAINT uq UNIQUE CONSTRAINT ck CHECK (b > 0) CONSTRAINT fk REFERENCES a.o, CONSTRAINT ex EXCLUDE (b WITH =));
CREATE INDEX ix ON a.t ((b + 1)); CREATE STATISTICS a.st ON id, b FROM a.t; CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE RULE ru AS ON DELETE TO a.t WHERE old.b = 1 DO INSTEAD NOTHING; CREATE POLICY po ON a.t USING (b > 1);
CREATE VIEW a.v AS SELECT id FROM a.t; CREATE RULE vr AS ON DELETE TO a.v DO INSTEAD NOTHING; CREATE TRIGGER vt INSTEAD OF INSERT ON a.v FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE MATERIALIZED VIEW a.m AS SELECT id FROM a.t; CREATE INDEX mi ON a.m (id); ALTER TABLE a.t CLUSTER ON ix;
-- to:
CREATE TABLE a.t (id int CONSTRAINT pk2 PRIMARY KEY, b int CONSTRAINT uq2 UNIQUE CONSTRAINT ck2 CHECK (b > 0) CONSTRAINT fk2 REFERENCES a.o, CONSTRAINT ex2 EXCLUDE (b WITH =));
CREATE INDEX ix2 ON a.t ((b + 1)); CREATE STATISTICS a.st2 ON id, b FROM a.t; CREATE TRIGGER "tr 2" BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE RULE ru2 AS ON DELETE TO a.t WHERE old.b = 1 DO INSTEAD NOTHING; CREATE POLICY po2 ON a.t USING (b > 1);
CREATE VIEW a.v AS SELECT id FROM a.t; CREATE RULE vr2 AS ON DELETE TO a.v DO INSTEAD NOTHING; CREATE TRIGGER vt2 INSTEAD OF INSERT ON a.v FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE MATERIALIZED VIEW a.m AS SELECT id FROM a.t; CREATE INDEX mi2 ON a.m (id); ALTER TABLE a.t CLUSTER ON ix2;

-- case: indexes that swap their names
CREATE SCHEMA a; CREATE TABLE a.t (b int, c int); CREATE TABLE a.u (b int);
-- from:
CREATE INDEX i ON a.t (b); CREATE INDEX j ON a.u (b);
-- to:
CREATE INDEX j ON a.t (b); CREATE INDEX i ON a.u (b);

-- case: indexes in a chain of names
CREATE SCHEMA a; CREATE TABLE a.t (b int, c int); CREATE TABLE a.u (b int); CREATE TABLE a.w (b int);
-- from:
CREATE INDEX i ON a.t (b); CREATE INDEX j ON a.u (b); CREATE INDEX k ON a.w (b);
-- to:
CREATE INDEX j ON a.t (b); CREATE INDEX k ON a.u (b); CREATE INDEX l ON a.w (b);

-- case: views
CREATE SCHEMA a; CREATE TABLE a.t (id int, b int);
-- from:
CREATE VIEW a.v AS SELECT id, b FROM a.t; CREATE VIEW a.over AS SELECT v.b FROM a.v; COMMENT ON COLUMN a.v.b IS 'b';
CREATE MATERIALIZED VIEW a.m AS SELECT b FROM a.t WHERE b > 1; CREATE INDEX mi ON a.m (b);
-- to:
CREATE VIEW a."V" AS SELECT id, b FROM a.t; CREATE VIEW a.over AS SELECT "V".b FROM a."V"; COMMENT ON COLUMN a."V".b IS 'b';
CREATE MATERIALIZED VIEW a.n AS SELECT b FROM a.t WHERE b > 1; CREATE INDEX mi ON a.n (b);

-- case: sequences
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); CREATE SEQUENCE a.s OWNED BY a.t.id; ALTER TABLE a.t ALTER id SET DEFAULT nextval('a.s');
-- to:
CREATE TABLE a.t (id int); CREATE SEQUENCE a."S 2" OWNED BY a.t.id; ALTER TABLE a.t ALTER id SET DEFAULT nextval('a."S 2"');

-- case: types
CREATE SCHEMA a;
-- from:
CREATE TYPE a.mood AS ENUM ('sad', 'ok'); CREATE TYPE a.pair AS (x int, m a.mood); CREATE DOMAIN a.code AS text CONSTRAINT c CHECK (VALUE <> ''); CREATE TYPE a.span AS RANGE (subtype = float8);
CREATE TABLE a.t (m a.mood DEFAULT 'ok' CHECK (m <> 'sad'), ms a.mood[], p a.pair, c a.code DEFAULT 'x', s a.span); CREATE INDEX i ON a.t (m) WHERE m = 'ok';
CREATE VIEW a.v AS SELECT m, c, s FROM a.t WHERE m = 'ok'; CREATE FUNCTION a.f(m a.mood DEFAULT 'ok') RETURNS a.pair LANGUAGE sql AS 'SELECT NULL';
-- to:
CREATE TYPE a.feeling AS ENUM ('sad', 'ok'); CREATE TYPE a."Pair" AS (x int, m a.feeling); CREATE DOMAIN a.codes AS text CONSTRAINT c CHECK (VALUE <> ''); CREATE TYPE a.span_range AS RANGE (subtype = float8);
CREATE TABLE a.t (m a.feeling DEFAULT 'ok' CHECK (m <> 'sad'), ms a.feeling[], p a."Pair", c a.codes DEFAULT 'x', s a.span_range); CREATE INDEX i ON a.t (m) WHERE m = 'ok';
CREATE VIEW a.v AS SELECT m, c, s FROM a.t WHERE m = 'ok'; CREATE FUNCTION a.f(m a.feeling DEFAULT 'ok') RETURNS a."Pair" LANGUAGE sql AS 'SELECT NULL';

-- case: enum values, attributes, checks of domains
CREATE SCHEMA a;
-- from:
CREATE TYPE a.mood AS ENUM ('sad', 'it''s', 'ok'); CREATE TYPE a.pair AS (x int, y int, z int); CREATE DOMAIN a.code AS text CONSTRAINT c CHECK (VALUE <> '');
CREATE TABLE a.t (m a.mood DEFAULT 'it''s' CHECK (m <> 'it''s'), p a.pair, c a.code); CREATE VIEW a.v AS SELECT m FROM a.t WHERE m = 'it''s'; CREATE INDEX i ON a.t (m) WHERE m = 'it''s';
-- to:
CREATE TYPE a.mood AS ENUM ('sad', 'meh', 'ok'); CREATE TYPE a.pair AS (x int, "Y" int, z int); CREATE DOMAIN a.code AS text CONSTRAINT d CHECK (VALUE <> '');
CREATE TABLE a.t (m a.mood DEFAULT 'meh' CHECK (m <> 'meh'), p a.pair, c a.code); CREATE VIEW a.v AS SELECT m FROM a.t WHERE m = 'meh'; CREATE INDEX i ON a.t (m) WHERE m = 'meh';

-- case: enum value renamed, another added
CREATE SCHEMA a;
-- from:
CREATE TYPE a.mood AS ENUM ('sad', 'b', 'ok'); CREATE TABLE a.t (m a.mood);
-- to:
CREATE TYPE a.mood AS ENUM ('sad', 'c', 'ok', 'glad'); CREATE TABLE a.t (m a.mood DEFAULT 'glad');

-- case: routines
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x + 1'; CREATE PROCEDURE a.p(x int) LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION a.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE a.t (x int DEFAULT a.f(1) CHECK (a.f(x) > 0)); CREATE INDEX i ON a.t (a.f(x)); CREATE VIEW a.v AS SELECT a.f(x) AS y FROM a.t; CREATE TRIGGER g BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.touch();
COMMENT ON FUNCTION a.f(int) IS 'f'; GRANT EXECUTE ON FUNCTION a.f(int) TO law_reader;
-- to:
CREATE FUNCTION a."F f"(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x + 1'; CREATE PROCEDURE a.q(x int) LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION a.tap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE a.t (x int DEFAULT a."F f"(1) CHECK (a."F f"(x) > 0)); CREATE INDEX i ON a.t (a."F f"(x)); CREATE VIEW a.v AS SELECT a."F f"(x) AS y FROM a.t; CREATE TRIGGER g BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.tap();
COMMENT ON FUNCTION a."F f"(int) IS 'f'; GRANT EXECUTE ON FUNCTION a."F f"(int) TO law_reader;

-- case: one of two overloads
CREATE SCHEMA a; CREATE TABLE a.t (x int, y text);
-- from:
CREATE FUNCTION a.f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x + 1'; CREATE FUNCTION a.f(x text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT x'; CREATE VIEW a.v AS SELECT a.f(x) AS p, a.f(y) AS q FROM a.t;
-- to:
CREATE FUNCTION a.g(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x + 1'; CREATE FUNCTION a.f(x text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT x'; CREATE VIEW a.v AS SELECT a.g(x) AS p, a.f(y) AS q FROM a.t;

-- case: a function whose body names what is renamed
-- since: 14
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, b text); CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM a.t'; CREATE FUNCTION a.g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a.t; END;
-- to:
CREATE TABLE a.u (id int, b text); CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM a.u'; CREATE FUNCTION a.g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a.u; END;

-- case: schema with everything in it
-- from:
CREATE SCHEMA a; CREATE TYPE a.mood AS ENUM ('sad', 'ok'); CREATE FUNCTION a.f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x'; CREATE SEQUENCE a.free;
CREATE TABLE a.t (id serial PRIMARY KEY, m a.mood DEFAULT 'ok', x int DEFAULT a.f(1) CHECK (a.f(x) > 0)); CREATE INDEX i ON a.t (a.f(x)); CREATE VIEW a.v AS SELECT id, m FROM a.t WHERE a.f(x) > 1; CREATE STATISTICS a.s ON id, x FROM a.t;
CREATE TABLE public.o (id int REFERENCES a.t, m a.mood); CREATE VIEW public.w AS SELECT t.id, o.m FROM a.t JOIN public.o USING (id);
-- to:
CREATE SCHEMA b; CREATE TYPE b.mood AS ENUM ('sad', 'ok'); CREATE FUNCTION b.f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x'; CREATE SEQUENCE b.free;
CREATE TABLE b.t (id serial PRIMARY KEY, m b.mood DEFAULT 'ok', x int DEFAULT b.f(1) CHECK (b.f(x) > 0)); CREATE INDEX i ON b.t (b.f(x)); CREATE VIEW b.v AS SELECT id, m FROM b.t WHERE b.f(x) > 1; CREATE STATISTICS b.s ON id, x FROM b.t;
CREATE TABLE public.o (id int REFERENCES b.t, m b.mood); CREATE VIEW public.w AS SELECT t.id, o.m FROM b.t JOIN public.o USING (id);

-- case: schema renamed and an enum value added in it
-- from:
CREATE SCHEMA a; CREATE TYPE a.mood AS ENUM ('sad', 'ok'); CREATE TABLE a.t (m a.mood);
-- to:
CREATE SCHEMA b; CREATE TYPE b.mood AS ENUM ('sad', 'ok', 'glad'); CREATE TABLE b.t (m b.mood DEFAULT 'glad');

-- case: table into another schema
CREATE SCHEMA a; CREATE SCHEMA b;
-- from:
CREATE TABLE a.t (id serial PRIMARY KEY, b text); CREATE INDEX i ON a.t (b); CREATE VIEW public.v AS SELECT b FROM a.t;
-- to:
CREATE TABLE b.u (id serial PRIMARY KEY, b text); CREATE INDEX i ON b.u (b); CREATE VIEW public.v AS SELECT b FROM b.u;

-- case: table into another schema where a table has its old name
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE b.t (x date, y date, z date);
-- from:
CREATE TABLE a.t (id int, n text, q numeric);
-- to:
CREATE TABLE b.u (id int, n text, q numeric);

-- case: tables of one name that pass each other between schemas
CREATE SCHEMA a; CREATE SCHEMA b;
-- from:
CREATE TABLE a.t (id int, n text, q numeric); CREATE TABLE b.t (x date, y date, z date);
-- to:
CREATE TABLE b.u (id int, n text, q numeric); CREATE TABLE a.w (x date, y date, z date);

-- case: foreign table and its column
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
-- from:
CREATE FOREIGN TABLE a.t (id int, n text) SERVER s; CREATE FOREIGN TABLE a.k (id int, n text, z date CONSTRAINT c CHECK (z > '2020-01-01')) SERVER s;
-- to:
CREATE FOREIGN TABLE a.u (id int, n text) SERVER s; CREATE FOREIGN TABLE a.k (id int, m text, z date CONSTRAINT d CHECK (z > '2020-01-01')) SERVER s;

-- case: table that moves to a schema where names of its indexes are taken by what was added there
CREATE SCHEMA a; CREATE SCHEMA b;
-- from:
CREATE TABLE a.t (id serial PRIMARY KEY, n text, CONSTRAINT un UNIQUE (n)); CREATE INDEX i ON a.t (n); CREATE TABLE b.u (x int, CONSTRAINT un UNIQUE (x)); CREATE INDEX i ON b.u (x); CREATE INDEX t_pkey ON b.u (x); CREATE SEQUENCE b.t_id_seq;
-- to:
CREATE TABLE b.t (id serial PRIMARY KEY, n text, CONSTRAINT un UNIQUE (n)); CREATE INDEX i ON b.t (n); CREATE TABLE b.u (x int); CREATE INDEX j ON b.u (x);
