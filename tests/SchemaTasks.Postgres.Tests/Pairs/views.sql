-- Views, materialized views, rules.

-- case: view body
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t; CREATE VIEW a.w AS SELECT x FROM a.v;
-- to:
CREATE VIEW a.v AS SELECT y AS x FROM a.t; CREATE VIEW a.w AS SELECT x FROM a.v;

-- case: view column added at the end
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t;
-- to:
CREATE VIEW a.v AS SELECT x, y FROM a.t;

-- case: view column renamed, typed, with dependents
CREATE SCHEMA a; CREATE TABLE a.t (x int, y text);
-- from:
CREATE VIEW a.v AS SELECT x, y FROM a.t; CREATE MATERIALIZED VIEW a.m AS SELECT x FROM a.v; CREATE UNIQUE INDEX ON a.m (x); CREATE FUNCTION a.f(r a.v) RETURNS int LANGUAGE sql AS 'SELECT 1';
-- to:
CREATE VIEW a.v AS SELECT x::bigint AS x, y AS z FROM a.t; CREATE MATERIALIZED VIEW a.m AS SELECT x FROM a.v; CREATE UNIQUE INDEX ON a.m (x); CREATE FUNCTION a.f(r a.v) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- case: view options
-- since: 15
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
CREATE VIEW a.v WITH (security_barrier=true) AS SELECT x FROM a.t WHERE x > 1;
-- to:
CREATE VIEW a.v WITH (security_invoker=true, check_option=local) AS SELECT x FROM a.t WHERE x > 1;

-- case: view comments, defaults, triggers
CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t;
-- to:
CREATE VIEW a.v AS SELECT x FROM a.t; COMMENT ON VIEW a.v IS 'v'; COMMENT ON COLUMN a.v.x IS 'x'; ALTER VIEW a.v ALTER x SET DEFAULT 4; CREATE TRIGGER tr INSTEAD OF INSERT ON a.v FOR EACH ROW EXECUTE FUNCTION a.f();

-- case: view to materialized view
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t; CREATE VIEW a.w AS SELECT x FROM a.v;
-- to:
CREATE MATERIALIZED VIEW a.v AS SELECT x FROM a.t; CREATE VIEW a.w AS SELECT x FROM a.v;

-- case: chain of views loses its table
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int); CREATE VIEW a.v AS SELECT x FROM a.t; CREATE VIEW a.w AS SELECT x FROM a.v;
-- to:
CREATE TABLE a.u (x int); CREATE VIEW a.v AS SELECT x FROM a.u; CREATE VIEW a.w AS SELECT x FROM a.v;

-- case: recursive view, window, cte, union, lateral, grouping sets
CREATE SCHEMA a; CREATE TABLE a.t (id int, p int, n text);
-- from:
CREATE VIEW a.v AS SELECT 1 AS one;
-- to:
CREATE RECURSIVE VIEW a.v (id, depth) AS SELECT id, 1 FROM a.t WHERE p IS NULL UNION ALL SELECT t.id, v.depth + 1 FROM a.t JOIN v ON t.p = v.id;
CREATE VIEW a.w AS WITH q AS MATERIALIZED (SELECT id, row_number() OVER (PARTITION BY p ORDER BY n DESC NULLS LAST) AS r FROM a.t) SELECT q.id, x.n, q.r FROM q CROSS JOIN LATERAL (SELECT n FROM a.t WHERE t.id = q.id LIMIT 1) x UNION SELECT 1, 'a', 2;
CREATE VIEW a.g AS SELECT p, n, count(*) FILTER (WHERE id > 1) AS c, grouping(p) AS g FROM a.t GROUP BY GROUPING SETS ((p), (n), ()) HAVING count(*) > 1;

-- case: view of whole rows
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int); CREATE VIEW a.v AS SELECT t, t.x FROM a.t;
-- to:
CREATE TABLE a.t (x int, y text); CREATE VIEW a.v AS SELECT t, t.x FROM a.t;

-- case: view calls function that returns rows of another view
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
-- to:
CREATE VIEW a.v AS SELECT x FROM a.t; CREATE FUNCTION a.f() RETURNS SETOF a.v LANGUAGE sql AS 'SELECT * FROM a.v'; CREATE VIEW a.w AS SELECT x FROM a.f();

-- case: view and function in a cycle
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
-- to:
CREATE VIEW a.v AS SELECT x FROM a.t; CREATE FUNCTION a.f(r a.v) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE OR REPLACE VIEW a.v AS SELECT a.f(NULL) + x AS x FROM a.t;

-- case: materialized view body
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE MATERIALIZED VIEW a.m AS SELECT x FROM a.t; CREATE INDEX ON a.m (x); COMMENT ON MATERIALIZED VIEW a.m IS 'm'; CREATE VIEW a.w AS SELECT x FROM a.m;
-- to:
CREATE MATERIALIZED VIEW a.m AS SELECT y AS x FROM a.t; CREATE INDEX ON a.m (x); COMMENT ON MATERIALIZED VIEW a.m IS 'm'; CREATE VIEW a.w AS SELECT x FROM a.m;

-- case: rules
CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE TABLE a.log (x int);
-- from:
CREATE RULE r AS ON INSERT TO a.t DO ALSO INSERT INTO a.log VALUES (new.x);
-- to:
CREATE RULE r AS ON UPDATE TO a.t WHERE new.x > 1 DO INSTEAD (UPDATE a.log SET x = new.x; DELETE FROM a.log WHERE x = old.x); CREATE RULE off AS ON DELETE TO a.t DO NOTHING; ALTER TABLE a.t DISABLE RULE off; COMMENT ON RULE r ON a.t IS 'r';

-- case: rule on a view
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t;
-- to:
CREATE VIEW a.v AS SELECT x, x AS y FROM a.t; CREATE RULE ins AS ON INSERT TO a.v DO INSTEAD INSERT INTO a.t VALUES (new.x) RETURNING x, x;

-- case: literals without a name and fields in upper case
-- since: 14
CREATE SCHEMA a; CREATE TYPE a.mood AS ENUM ('low', 'high'); CREATE TABLE a.t (x text, d timestamp, m a.mood); ALTER TABLE a.t ENABLE ROW LEVEL SECURITY;
-- from:
CREATE VIEW a.v AS SELECT x FROM a.t WHERE EXISTS (SELECT 'yes', NULL::varchar(5) FROM a.t WHERE x <> 'EXTRACT(YEAR FROM x)') AND x IN (SELECT 'SELECT ''x''' UNION SELECT 'z');
-- to:
CREATE VIEW a.v AS WITH w AS (SELECT x, m FROM a.t UNION ALL SELECT 'x', 'low') SELECT x FROM w; CREATE VIEW a.y AS SELECT extract('YEAR' FROM d) AS y, extract(month FROM d) AS m, ARRAY(SELECT 'x' FROM a.t) AS z FROM a.t;
CREATE POLICY p ON a.t USING (EXISTS (SELECT 'x' FROM a.t AS other WHERE other.x = t.x)); CREATE FUNCTION a.f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT 'x'; SELECT (SELECT 'x'); END;

-- case: view that names columns by their places
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int, z int, d int); CREATE TABLE a.u (x int, y int, z int); CREATE VIEW a.v AS SELECT * FROM (a.t JOIN a.u USING (x, y)) j (x, y, k, d, m);
-- to:
CREATE TABLE a.t (x int, y int, z int); CREATE TABLE a.u (n bigint, x int, y int, c int); CREATE VIEW a.v AS SELECT x, y, k, m AS d, c AS m FROM (a.t JOIN a.u USING (x, y)) j (x, y, k, m, c);

-- case: view reads a column of another collation while the one that it read is to go
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, c text); CREATE VIEW a.v AS SELECT id, c FROM a.t; COMMENT ON VIEW a.v IS 'v'; CREATE VIEW a.w AS SELECT c FROM a.v;
-- to:
CREATE TABLE a.t (id int, d varchar(9) COLLATE "C", e text COLLATE "C"); CREATE VIEW a.v AS SELECT id, e AS c FROM a.t; COMMENT ON VIEW a.v IS 'v'; CREATE VIEW a.w AS SELECT c FROM a.v;
