-- Schemas, sequences, policies, grants, publications, extensions, other objects.

-- case: schema with everything removed
-- from:
CREATE SCHEMA a; CREATE TYPE a.e AS ENUM ('x'); CREATE TABLE a.t (id serial, e a.e); CREATE FUNCTION a.f(a.e) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA b; CREATE VIEW b.v AS SELECT a.f(e) AS f FROM a.t;
-- to:
CREATE SCHEMA b; COMMENT ON SCHEMA b IS 'b';

-- case: sequence options
CREATE SCHEMA a;
-- from:
CREATE SEQUENCE a.s;
-- to:
CREATE SEQUENCE a.s AS smallint INCREMENT BY -2 MINVALUE -500 MAXVALUE 70 START WITH 60 CACHE 5 CYCLE; COMMENT ON SEQUENCE a.s IS 's';

-- case: sequence narrower
CREATE SCHEMA a;
-- from:
CREATE SEQUENCE a.s START WITH 5;
-- to:
CREATE SEQUENCE a.s AS integer MINVALUE 100 START WITH 100;

-- case: sequence owner
-- since: 15
CREATE SCHEMA a; CREATE TABLE a.t (id int, b int);
-- from:
CREATE SEQUENCE a.s OWNED BY a.t.id;
-- to:
CREATE SEQUENCE a.s OWNED BY a.t.b; CREATE UNLOGGED SEQUENCE a.u;

-- case: sequence outlives its column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id serial, b int);
-- to:
CREATE SEQUENCE a.t_id_seq AS integer; CREATE TABLE a.t (b int);

-- case: table goes, its sequence stays
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id serial);
-- to:
CREATE SEQUENCE a.t_id_seq AS integer;

-- case: row security
CREATE SCHEMA a; CREATE TABLE a.t (id int, who text);
-- from:
ALTER TABLE a.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a.t USING (id > 1);
-- to:
ALTER TABLE a.t FORCE ROW LEVEL SECURITY; CREATE POLICY p ON a.t AS RESTRICTIVE FOR UPDATE TO law_reader, "Law ""quoted"" role" USING (who = current_user) WITH CHECK (EXISTS (SELECT FROM a.t x WHERE x.id = t.id)); COMMENT ON POLICY p ON a.t IS 'p'; CREATE POLICY q ON a.t FOR INSERT WITH CHECK (true);

-- case: grants
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n text); GRANT SELECT ON a.t TO law_reader; CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE a.s;
-- to:
CREATE TABLE a.t (id int, n text); GRANT SELECT, INSERT ON a.t TO law_writer WITH GRANT OPTION; GRANT UPDATE (n) ON a.t TO law_reader; GRANT USAGE ON SCHEMA a TO law_reader; CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON FUNCTION a.f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION a.f() TO law_reader; CREATE SEQUENCE a.s; GRANT USAGE ON SEQUENCE a.s TO PUBLIC;

-- case: owner who gave up some of his own privileges
CREATE SCHEMA a; GRANT ALL ON SCHEMA a TO law_writer;
-- from:
CREATE TABLE a.t (id int, n text); ALTER TABLE a.t OWNER TO law_writer; REVOKE INSERT ON a.t FROM law_writer; GRANT SELECT (n) ON a.t TO law_writer;
-- to:
CREATE TABLE a.t (id int, n text); ALTER TABLE a.t OWNER TO law_writer; REVOKE ALL ON a.t FROM law_writer; GRANT SELECT ON a.t TO law_reader;

-- case: grants on a whole and on columns of it
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n text); GRANT SELECT, UPDATE ON a.t TO law_reader; GRANT SELECT (n), UPDATE (id) ON a.t TO law_reader; CREATE VIEW a.v AS SELECT id, n FROM a.t; GRANT SELECT, UPDATE ON a.v TO law_reader; GRANT SELECT (n), UPDATE (id) ON a.v TO law_reader;
-- to:
CREATE TABLE a.t (id int, n text); GRANT SELECT ON a.t TO law_reader; GRANT SELECT (n), UPDATE (id) ON a.t TO law_reader; GRANT INSERT ON a.t TO law_writer; CREATE VIEW a.v AS SELECT id, n FROM a.t; GRANT SELECT ON a.v TO law_reader WITH GRANT OPTION; GRANT SELECT (n), UPDATE (id) ON a.v TO law_reader;

-- case: grants on a view that is made again
CREATE SCHEMA a; CREATE TABLE a.t (x int, y text);
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t; GRANT SELECT ON a.v TO law_reader;
-- to:
CREATE VIEW a.v AS SELECT y AS x FROM a.t; GRANT SELECT ON a.v TO law_reader;

-- case: default privileges
CREATE SCHEMA a;
-- from:
-- to:
ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT ON TABLES TO law_reader; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- case: publications
-- since: 15
CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY, n text); CREATE TABLE a.u (id int);
-- from:
CREATE PUBLICATION law_p FOR TABLE a.t;
-- to:
CREATE PUBLICATION law_p FOR TABLE a.t (id) WHERE (id > 1), a.u WITH (publish = 'insert', publish_via_partition_root = true); COMMENT ON PUBLICATION law_p IS 'p'; CREATE PUBLICATION law_q FOR ALL TABLES; CREATE PUBLICATION law_r FOR TABLES IN SCHEMA a; CREATE PUBLICATION law_s;

-- case: published table replaced
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int) PARTITION BY RANGE (id); CREATE PUBLICATION law_p FOR TABLE a.t;
-- to:
CREATE TABLE a.t (id int); CREATE PUBLICATION law_p FOR TABLE a.t;

-- case: casts and operators
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x');
-- to:
CREATE TYPE a.e AS ENUM ('x'); CREATE FUNCTION a.to_e(int) RETURNS a.e IMMUTABLE LANGUAGE sql AS $$SELECT 'x'::a.e$$; CREATE CAST (int AS a.e) WITH FUNCTION a.to_e(int) AS ASSIGNMENT; CREATE FUNCTION a.eq(int, text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'; CREATE FUNCTION a.qe(text, int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR a.=== (FUNCTION = a.eq, LEFTARG = int, RIGHTARG = text, COMMUTATOR = OPERATOR(a.===)); CREATE OPERATOR a.=== (FUNCTION = a.qe, LEFTARG = text, RIGHTARG = int, COMMUTATOR = OPERATOR(a.===)); CREATE TABLE a.t (x int, y text, CHECK (x OPERATOR(a.===) y)); CREATE VIEW a.v AS SELECT x::a.e AS e FROM a.t; COMMENT ON OPERATOR a.=== (int, text) IS 'o'; COMMENT ON CAST (int AS a.e) IS 'c';

-- case: collation changed under a column
CREATE SCHEMA a;
-- from:
CREATE COLLATION a.c (LOCALE = 'C'); CREATE TABLE a.t (n text COLLATE a.c, z int); CREATE INDEX ON a.t (n);
-- to:
CREATE COLLATION a.c (LOCALE = 'POSIX'); CREATE TABLE a.t (n text COLLATE a.c, z int); CREATE INDEX ON a.t (n);

-- case: text search
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (n text);
-- to:
CREATE TEXT SEARCH DICTIONARY a.d (TEMPLATE = simple, STOPWORDS = english); CREATE TEXT SEARCH CONFIGURATION a.c (COPY = simple); ALTER TEXT SEARCH CONFIGURATION a.c ALTER MAPPING FOR word WITH a.d; CREATE TABLE a.t (n text); CREATE INDEX ON a.t USING gin (to_tsvector('a.c', n));

-- case: operator class
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int);
-- to:
CREATE OPERATOR CLASS a.oc FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int); CREATE TABLE a.t (x int); CREATE INDEX i ON a.t (x a.oc);

-- case: base type
CREATE SCHEMA a;
-- from:
-- to:
CREATE TYPE a.b; CREATE FUNCTION a.b_in(cstring) RETURNS a.b LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; CREATE FUNCTION a.b_out(a.b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out'; CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, LIKE = int4); CREATE TABLE a.t (b a.b);

-- case: things swap schemas
-- from:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int, n text); CREATE FUNCTION b.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT b.f() AS f;
-- to:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE b.t (id int, n text); CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW b.v AS SELECT a.f() AS f;

-- case: schema renamed
-- from:
CREATE SCHEMA old; CREATE TABLE old.t (id int PRIMARY KEY, n text); CREATE VIEW old.v AS SELECT id FROM old.t;
-- to:
CREATE SCHEMA new; CREATE TABLE new.t (id int PRIMARY KEY, n text); CREATE VIEW new.v AS SELECT id FROM new.t;

-- case: table renamed, with dependents
CREATE SCHEMA a;
-- from:
CREATE TABLE a.old (id serial PRIMARY KEY, n text UNIQUE); CREATE VIEW a.v AS SELECT id FROM a.old; CREATE TABLE a.r (o int REFERENCES a.old); CREATE FUNCTION a.f(x a.old) RETURNS SETOF a.old LANGUAGE sql AS 'SELECT x';
-- to:
CREATE TABLE a.new (id serial PRIMARY KEY, n text UNIQUE); CREATE VIEW a.v AS SELECT id FROM a.new; CREATE TABLE a.r (o int REFERENCES a.new); CREATE FUNCTION a.f(x a.new) RETURNS SETOF a.new LANGUAGE sql AS 'SELECT x';

-- case: database comment
-- from:
-- to:
DO $$BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), 'it''s the database'); END$$;

-- case: default privileges of the owner
-- from:
ALTER DEFAULT PRIVILEGES REVOKE DELETE ON TABLES FROM CURRENT_USER; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
-- to:
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM CURRENT_USER; ALTER DEFAULT PRIVILEGES REVOKE UPDATE ON SEQUENCES FROM CURRENT_USER;

-- case: operator class of an access method of one's own
CREATE SCHEMA a;
-- from:
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler; CREATE OPERATOR CLASS a.numbers DEFAULT FOR TYPE int4 USING tree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4);
-- to:

-- case: routines that take a base type
CREATE SCHEMA a;
-- from:
CREATE TYPE a.b; CREATE FUNCTION a.b_in(cstring) RETURNS a.b LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION a.b_out(a.b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE TYPE a.b (INPUT = a.b_in, OUTPUT = a.b_out, LIKE = text);
CREATE FUNCTION a.as_b(int) RETURNS a.b LANGUAGE sql AS 'SELECT $1::text::a.b'; CREATE FUNCTION a.of_b(a.b) RETURNS text LANGUAGE sql AS 'SELECT $1::text'; CREATE TABLE a.t (v a.b DEFAULT a.as_b(1));
-- to:

-- case: column grants outlive what the same role gets and loses on the relation
CREATE SCHEMA a; CREATE TABLE a.base (x int, y int);
-- from:
CREATE TABLE a.t (x int, y int); GRANT INSERT, UPDATE ON a.t TO law_reader; GRANT SELECT (x), UPDATE (y) ON a.t TO law_reader; GRANT SELECT (y) ON a.t TO law_writer;
CREATE VIEW a.v AS SELECT x, y FROM a.base; GRANT SELECT ON a.v TO law_reader WITH GRANT OPTION; GRANT UPDATE (y) ON a.v TO law_reader;
CREATE MATERIALIZED VIEW a.m AS SELECT x, y FROM a.base; GRANT SELECT ON a.m TO law_reader;
-- to:
CREATE TABLE a.t (x int, y int, z int); GRANT INSERT, DELETE ON a.t TO law_reader; GRANT SELECT (x), UPDATE (y), SELECT (z) ON a.t TO law_reader; GRANT SELECT (y) ON a.t TO law_writer; GRANT DELETE ON a.t TO law_writer;
CREATE VIEW a.v AS SELECT x, y FROM a.base; GRANT SELECT ON a.v TO law_reader; GRANT UPDATE (y) ON a.v TO law_reader;
CREATE MATERIALIZED VIEW a.m AS SELECT x, y FROM a.base; GRANT SELECT (x) ON a.m TO law_reader; GRANT REFERENCES ON a.m TO law_reader;

-- case: what is made has no more than it should where default privileges give more
CREATE SCHEMA a; ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT ALL ON TABLES TO law_reader, law_writer; ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO law_reader; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO "Law ""quoted"" role";
-- from:
CREATE VIEW a.w AS SELECT 1 AS x; REVOKE ALL ON a.w FROM law_reader, law_writer;
-- to:
CREATE TABLE a.t (x int, y int); REVOKE ALL ON a.t FROM law_reader, law_writer; GRANT SELECT ON a.t TO law_reader; GRANT UPDATE (y) ON a.t TO law_reader; GRANT SELECT (x) ON a.t TO law_writer;
CREATE VIEW a.w AS SELECT 1 AS z, 2 AS x; REVOKE ALL ON a.w FROM law_reader, law_writer; GRANT SELECT (z) ON a.w TO law_writer; CREATE MATERIALIZED VIEW a.m AS SELECT 1 AS x; REVOKE ALL ON a.m FROM law_reader, law_writer;
CREATE SEQUENCE a.s; REVOKE ALL ON SEQUENCE a.s FROM law_reader; CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION a.f() TO PUBLIC; CREATE SCHEMA b; REVOKE ALL ON SCHEMA b FROM "Law ""quoted"" role";

-- case: a subscription is left alone
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); CREATE SUBSCRIPTION law_subscription CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
-- to:
CREATE TABLE a.t (id bigint);
