-- Functions, procedures, aggregates, triggers, event triggers.

-- case: function body
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT a.f(1) AS f;
-- to:
CREATE FUNCTION a.f(x int) RETURNS int LANGUAGE sql AS $q$SELECT '$body$'::text::int; -- $$ || '$$'$; $q$; CREATE VIEW a.v AS SELECT a.f(1) AS f;

-- case: function facets
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS SETOF int LANGUAGE sql AS 'SELECT 1';
-- to:
CREATE FUNCTION a.f(x int) RETURNS SETOF int LANGUAGE sql IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 7 ROWS 50 SET search_path TO a, "B c", '' SET work_mem TO '1MB' SET "my.setting" TO 'it''s' AS 'SELECT 1'; COMMENT ON FUNCTION a.f(int) IS 'f';

-- case: function argument name
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS int LANGUAGE sql AS 'SELECT $1'; CREATE VIEW a.v AS SELECT a.f(1) AS f;
-- to:
CREATE FUNCTION a.f(y int) RETURNS int LANGUAGE sql AS 'SELECT $1'; CREATE VIEW a.v AS SELECT a.f(1) AS f;

-- case: function argument default
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int, y text DEFAULT 'a') RETURNS int LANGUAGE sql AS 'SELECT 1';
-- to:
CREATE FUNCTION a.f(x int DEFAULT 1, y text DEFAULT 'it''s, (b') RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: function result with dependents
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; CREATE TABLE a.t (n int DEFAULT a.f(1) CHECK (a.f(n) > 0), g int GENERATED ALWAYS AS (a.f(1)) STORED, z int); CREATE INDEX ON a.t (a.f(n)); CREATE VIEW a.v AS SELECT a.f(n) AS f FROM a.t; CREATE POLICY p ON a.t USING (a.f(n) > 1);
-- to:
CREATE FUNCTION a.f(x int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1::bigint'; CREATE TABLE a.t (n int DEFAULT a.f(1) CHECK (a.f(n) > 0), g int GENERATED ALWAYS AS (a.f(1)) STORED, z int); CREATE INDEX ON a.t (a.f(n)); CREATE VIEW a.v AS SELECT a.f(n) AS f FROM a.t; CREATE POLICY p ON a.t USING (a.f(n) > 1);

-- case: overloads
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION a.f(text) RETURNS int LANGUAGE sql AS 'SELECT 2'; CREATE VIEW a.v AS SELECT a.f('x'::text) AS x;
-- to:
CREATE FUNCTION a.f(text) RETURNS int LANGUAGE sql AS 'SELECT 2'; CREATE FUNCTION a.f(text, int) RETURNS int LANGUAGE sql AS 'SELECT 3'; CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 4'; CREATE VIEW a.v AS SELECT a.f('x'::text) AS x;

-- case: overload that a view means goes, another takes its place
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT a.f(1) AS x;
-- to:
CREATE FUNCTION a.f(bigint) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT a.f(1) AS x;

-- case: out, inout, variadic, table
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int, OUT y int, INOUT z text, VARIADIC r int[]) LANGUAGE sql AS 'SELECT 1, ''a''';
-- to:
CREATE FUNCTION a.f(x int, INOUT z text, OUT y bigint, VARIADIC r int[]) LANGUAGE sql AS 'SELECT ''a'', 1::bigint'; CREATE FUNCTION a.t(n int) RETURNS TABLE (i int, "Q" text) LANGUAGE plpgsql AS 'BEGIN RETURN; END';

-- case: function to procedure
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int) RETURNS void LANGUAGE sql AS 'SELECT 1';
-- to:
CREATE PROCEDURE a.f(x int) LANGUAGE plpgsql AS 'BEGIN COMMIT; END'; COMMENT ON PROCEDURE a.f IS 'p';

-- case: sql bodies
-- since: 14
CREATE SCHEMA a; CREATE TABLE a.t (x int, y text);
-- from:
CREATE FUNCTION a.f(n int) RETURNS int RETURN n + 1;
-- to:
CREATE FUNCTION a.f(n int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN n > 1 THEN x ELSE 0 END FROM a.t; SELECT 2; END; CREATE FUNCTION a.g() RETURNS SETOF a.t BEGIN ATOMIC SELECT * FROM a.t WHERE x = a.f(1); END; CREATE PROCEDURE a.p() BEGIN ATOMIC INSERT INTO a.t VALUES (1, 'a;b'); DELETE FROM a.t; END;

-- case: sql body reads a column whose type changes
-- since: 14
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int); CREATE FUNCTION a.f() RETURNS bigint BEGIN ATOMIC SELECT x::bigint FROM a.t; END;
-- to:
CREATE TABLE a.t (x bigint); CREATE FUNCTION a.f() RETURNS bigint BEGIN ATOMIC SELECT x::bigint FROM a.t; END;

-- case: function of a table's row, table changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int); CREATE FUNCTION a.f(r a.t) RETURNS a.t LANGUAGE sql AS 'SELECT r'; CREATE FUNCTION a.all_t() RETURNS SETOF a.t LANGUAGE sql AS 'SELECT * FROM a.t';
-- to:
CREATE TABLE a.t (x bigint, y text); CREATE FUNCTION a.f(r a.t) RETURNS a.t LANGUAGE sql AS 'SELECT r'; CREATE FUNCTION a.all_t() RETURNS SETOF a.t LANGUAGE sql AS 'SELECT * FROM a.t';

-- case: aggregates
CREATE SCHEMA a; CREATE FUNCTION a.step(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 + $2';
-- from:
CREATE AGGREGATE a.total(int) (SFUNC = a.step, STYPE = int, INITCOND = '0'); CREATE VIEW a.v AS SELECT a.total(x) AS n FROM generate_series(1, 3) x;
-- to:
CREATE AGGREGATE a.total(int) (SFUNC = a.step, STYPE = int, INITCOND = '1', COMBINEFUNC = a.step, PARALLEL = SAFE); COMMENT ON AGGREGATE a.total(int) IS 't'; CREATE VIEW a.v AS SELECT a.total(x) AS n FROM generate_series(1, 3) x;

-- case: ordered-set and star aggregates
CREATE SCHEMA a;
-- from:
-- to:
CREATE AGGREGATE a.p(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA); CREATE AGGREGATE a.h(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL); CREATE AGGREGATE a.n(*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0');

-- case: aggregate's function replaced
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.step(int, x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE a.total(int) (SFUNC = a.step, STYPE = int);
-- to:
CREATE FUNCTION a.step(int, y int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE a.total(int) (SFUNC = a.step, STYPE = int);

-- case: internal and c functions
CREATE SCHEMA a;
-- from:
-- to:
CREATE FUNCTION a.len(text) RETURNS int LANGUAGE internal STRICT IMMUTABLE AS 'textlen'; CREATE FUNCTION a.lock(internal) RETURNS void LANGUAGE internal AS 'pg_advisory_lock_int8';

-- case: trigger facets
CREATE SCHEMA a; CREATE TABLE a.t (x int, y text); CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- from:
CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
-- to:
CREATE TRIGGER tr AFTER DELETE ON a.t REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION a.f('it''s'); COMMENT ON TRIGGER tr ON a.t IS 't';

-- case: trigger firing mode
CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- from:
CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); CREATE TRIGGER tq BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); ALTER TABLE a.t ENABLE ALWAYS TRIGGER tq;
-- to:
CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); CREATE TRIGGER tq BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); ALTER TABLE a.t DISABLE TRIGGER tr; ALTER TABLE a.t ENABLE REPLICA TRIGGER tq;

-- case: constraint trigger
CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE TABLE a.u (x int); CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- from:
CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON a.t FROM a.u DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.x > 1) EXECUTE FUNCTION a.f();
-- to:
CREATE CONSTRAINT TRIGGER tr AFTER INSERT OR UPDATE OF x ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();

-- case: trigger function replaced
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
-- to:
CREATE FUNCTION a.g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN old; END'; CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.g();

-- case: event trigger
CREATE SCHEMA a; CREATE FUNCTION a.e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- from:
CREATE EVENT TRIGGER law_one ON ddl_command_end EXECUTE FUNCTION a.e();
-- to:
CREATE EVENT TRIGGER law_one ON ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION a.e(); ALTER EVENT TRIGGER law_one DISABLE; COMMENT ON EVENT TRIGGER law_one IS 'e'; CREATE EVENT TRIGGER law_two ON sql_drop EXECUTE FUNCTION a.e();

-- case: table with a check of its own row, and a view that reads its rows from a function
CREATE SCHEMA a;
-- from:
-- to:
CREATE TABLE a.t (id bigserial PRIMARY KEY, at date); CREATE FUNCTION a.rows() RETURNS SETOF a.t LANGUAGE sql STABLE AS 'SELECT * FROM a.t';
CREATE FUNCTION a.n(r a.t) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT r.id'; ALTER TABLE a.t ADD CONSTRAINT c CHECK (a.n(t) > 0); CREATE VIEW a.v AS SELECT r.id, a.n(r) AS n FROM a.rows() AS r; CREATE FUNCTION a.vs() RETURNS SETOF a.v LANGUAGE sql AS 'SELECT * FROM a.v';

-- case: argument with a default added to a function whose old form is in use
CREATE SCHEMA a;
-- from:
CREATE FUNCTION a.f(x int, y text DEFAULT 'y') RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW a.v AS SELECT a.f(1) AS r; CREATE TABLE a.t (id int DEFAULT a.f(2), CHECK (a.f(id) > 0)); CREATE INDEX t_f ON a.t ((a.f(id)));
-- to:
CREATE FUNCTION a.f(x int, y text DEFAULT 'y', z int DEFAULT 3) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'; CREATE VIEW a.v AS SELECT a.f(1) AS r; CREATE TABLE a.t (id bigint DEFAULT a.f(2));

-- case: procedures that differ in the modes of their arguments
-- since: 14
CREATE SCHEMA a; CREATE TYPE a."x,y" AS ENUM ('x');
CREATE PROCEDURE a.p(OUT x int, IN y int, IN z int) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE a.p(IN x int, IN y int, IN z int) LANGUAGE sql AS 'SELECT 1';
-- from:
CREATE PROCEDURE a.q(OUT x int, IN y a."x,y") LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE a.q(IN x int, IN y a."x,y") LANGUAGE sql AS 'SELECT 1';
-- to:
COMMENT ON PROCEDURE a.p(IN int, IN int) IS 'out'; COMMENT ON PROCEDURE a.p(IN int, IN int, IN int) IS 'in';
GRANT EXECUTE ON PROCEDURE a.p(IN int, IN int) TO law_reader; REVOKE EXECUTE ON PROCEDURE a.p(IN int, IN int, IN int) FROM PUBLIC;
ALTER PROCEDURE a.p(IN int, IN int) OWNER TO law_owner;
