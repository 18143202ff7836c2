-- Indexes and extended statistics.

-- case: index added
-- since: 15
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y text, j jsonb);
-- to:
CREATE TABLE a.t (x int, y text, j jsonb);
CREATE INDEX i1 ON a.t (x DESC, y COLLATE "C" text_pattern_ops NULLS FIRST) INCLUDE (j) WITH (fillfactor=60) WHERE x > 1; COMMENT ON INDEX a.i1 IS 'i';
CREATE INDEX i2 ON a.t USING gin (j jsonb_path_ops); CREATE UNIQUE INDEX i3 ON a.t (lower(y), (x + 1)) NULLS NOT DISTINCT; CREATE INDEX i4 ON a.t USING brin (x) WITH (pages_per_range=8); CREATE INDEX i5 ON a.t USING hash (x);

-- case: index key
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE INDEX i ON a.t (x);
-- to:
CREATE INDEX i ON a.t (y);

-- case: index uniqueness, method, predicate
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE INDEX i ON a.t (x); CREATE INDEX j ON a.t (x); CREATE INDEX k ON a.t (x);
-- to:
CREATE UNIQUE INDEX i ON a.t (x); CREATE INDEX j ON a.t USING hash (x); CREATE INDEX k ON a.t (x) WHERE x > 3;

-- case: index options, statistics and comment
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE INDEX i ON a.t ((x + 1)) WITH (fillfactor=50); COMMENT ON INDEX a.i IS 'one';
-- to:
CREATE INDEX i ON a.t ((x + 1)) WITH (deduplicate_items=off); ALTER INDEX a.i ALTER COLUMN 1 SET STATISTICS 77;

-- case: index moves to another table
CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE TABLE a.u (x int);
-- from:
CREATE INDEX i ON a.t (x);
-- to:
CREATE INDEX i ON a.u (x);

-- case: index on a function of ours
CREATE SCHEMA a; CREATE TABLE a.t (x int);
-- from:
CREATE FUNCTION a.f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; CREATE INDEX i ON a.t (a.f(x));
-- to:
CREATE FUNCTION a.f(int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT 1::bigint'; CREATE INDEX i ON a.t (a.f(x));

-- case: unique index that a key refers to changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int); CREATE UNIQUE INDEX i ON a.t (x); CREATE TABLE a.r (x int REFERENCES a.t (x));
-- to:
CREATE TABLE a.t (x int, y int); CREATE UNIQUE INDEX i ON a.t (x) INCLUDE (y); CREATE TABLE a.r (x int REFERENCES a.t (x));

-- case: statistics
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE STATISTICS a.s (ndistinct) ON x, y FROM a.t;
-- to:
CREATE STATISTICS a.s (dependencies, mcv) ON x, y FROM a.t; ALTER STATISTICS a.s SET STATISTICS 50; COMMENT ON STATISTICS a.s IS 's';

-- case: statistics on expressions
-- since: 14
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int, y int);
-- from:
-- to:
CREATE STATISTICS b.s ON (x + y), (x * 2) FROM a.t; CREATE STATISTICS a.one ON (x % 2) FROM a.t;

-- case: materialized view with index and statistics
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int);
-- from:
CREATE MATERIALIZED VIEW a.m AS SELECT x, y FROM a.t;
-- to:
CREATE MATERIALIZED VIEW a.m WITH (fillfactor=90) AS SELECT x, y FROM a.t; CREATE UNIQUE INDEX mi ON a.m (x); CREATE STATISTICS a.ms ON x, y FROM a.m; ALTER MATERIALIZED VIEW a.m CLUSTER ON mi; ALTER MATERIALIZED VIEW a.m ALTER x SET STATISTICS 5;

-- case: partial index over a list, printed before and after a replay, is the same
-- printed otherwise
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, k varchar(10)); CREATE UNIQUE INDEX i ON a.t (id) WHERE k IN ('x', 'y'); COMMENT ON TABLE a.t IS 'one';
-- to:
CREATE TABLE a.t (id int, k varchar(10)); CREATE UNIQUE INDEX i ON a.t (id) WHERE k::text = ANY (ARRAY[('x'::varchar)::text, ('y'::varchar)::text]); COMMENT ON TABLE a.t IS 'two';

-- case: a replica identity whose index has been dropped
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int NOT NULL, n int); CREATE UNIQUE INDEX i ON a.t (id); ALTER TABLE a.t REPLICA IDENTITY USING INDEX i; DROP INDEX a.i;
-- to:
CREATE TABLE a.t (id int NOT NULL, n int); CREATE UNIQUE INDEX i ON a.t (id); ALTER TABLE a.t REPLICA IDENTITY USING INDEX i;

-- case: indexes that change themselves, and beside changes of their columns
CREATE SCHEMA a; CREATE TABLE a.other (id int PRIMARY KEY, n int); CREATE FUNCTION a.f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x';
-- from:
CREATE TABLE a.t (x int, y text, z text, w int, v int); INSERT INTO a.t VALUES (1, 'a', '5', 2, 3); CREATE INDEX i ON a.t (x) WHERE x > 0; COMMENT ON INDEX a.i IS 'i'; CREATE UNIQUE INDEX u ON a.t (x, y); CREATE INDEX j ON a.t (lower(y)); ALTER INDEX a.j ALTER COLUMN 1 SET STATISTICS 50; CREATE INDEX k ON a.t (z, x); CREATE INDEX l ON a.t (w); CREATE INDEX m ON a.t (v, x); CREATE UNIQUE INDEX o ON a.t (x, v); CREATE INDEX q ON a.other (n); CREATE MATERIALIZED VIEW a.mv AS SELECT x FROM a.t; CREATE INDEX mi ON a.mv (x);
-- to:
CREATE TABLE a.t (x int, y text NOT NULL, z int, w bigint, u int); CREATE INDEX i ON a.t (x) WHERE x > 1; COMMENT ON INDEX a.i IS 'j'; CREATE UNIQUE INDEX u ON a.t (y, x); CREATE INDEX j ON a.t (upper(y)); ALTER INDEX a.j ALTER COLUMN 1 SET STATISTICS 60; CREATE INDEX k ON a.t (z DESC, x); CREATE INDEX l ON a.t (w, a.f(x)); CREATE INDEX m ON a.t (x); CREATE UNIQUE INDEX o ON a.t (x); ALTER TABLE a.t CLUSTER ON o; CREATE INDEX q ON a.t (w); CREATE MATERIALIZED VIEW a.mv AS SELECT x FROM a.t; CREATE INDEX mi ON a.mv (x DESC);
