-- What cannot be fixed, or hardly, and has to be reported then.

-- case: inherited column that turns local
CREATE SCHEMA a; CREATE TABLE a.p (x int, y text);
-- from:
CREATE TABLE a.c (z int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (x int, y text, z int) INHERITS (a.p);

-- case: one of two inherited columns that turns local
CREATE SCHEMA a; CREATE TABLE a.p (x int, y text);
-- from:
CREATE TABLE a.c (z int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (x int, z int) INHERITS (a.p);

-- case: child whose inherited column is not first
CREATE SCHEMA a; CREATE TABLE a.p (x int);
-- from:
CREATE TABLE a.c (z int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (z int, x int); ALTER TABLE a.c INHERIT a.p;

-- case: arrays of a composite whose attributes change
CREATE SCHEMA a;
-- from:
CREATE TYPE a.ty AS (x int, y text); CREATE TABLE a.t (ps a.ty[], p a.ty, d text DEFAULT 'q');
-- to:
CREATE TYPE a.ty AS (x bigint, z date); CREATE TABLE a.t (ps a.ty[], p a.ty, d text DEFAULT 'q');

-- case: parents in another order
CREATE SCHEMA a; CREATE TABLE a.p (x int); CREATE TABLE a.q (y int);
-- from:
CREATE TABLE a.c () INHERITS (a.p, a.q);
-- to:
CREATE TABLE a.c () INHERITS (a.q, a.p);

-- case: another parent
CREATE SCHEMA a; CREATE TABLE a.p (x int); CREATE TABLE a.q (x int);
-- from:
CREATE TABLE a.c (z int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (z int) INHERITS (a.q);

-- case: partition that stands alone
CREATE SCHEMA a; CREATE TABLE a.p (x int PRIMARY KEY, y text DEFAULT 'y') PARTITION BY RANGE (x); CREATE INDEX i ON a.p (y);
-- from:
CREATE TABLE a.c PARTITION OF a.p FOR VALUES FROM (1) TO (5);
-- to:
CREATE TABLE a.c (x int PRIMARY KEY, y text DEFAULT 'y'); CREATE INDEX c_y_idx ON a.c (y);

-- case: partition with an index and a trigger of its own that stands alone without them
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE a.p (x int, y text) PARTITION BY RANGE (x); CREATE TRIGGER g BEFORE INSERT ON a.p FOR EACH ROW EXECUTE FUNCTION a.f();
-- from:
CREATE TABLE a.c PARTITION OF a.p FOR VALUES FROM (1) TO (5); CREATE INDEX ci ON a.c (y);
-- to:
CREATE TABLE a.c (x int NOT NULL, y text);

-- case: partition of another parent
CREATE SCHEMA a; CREATE TABLE a.p (x int, y text) PARTITION BY RANGE (x); CREATE TABLE a.q (x int, y text) PARTITION BY LIST (x);
-- from:
CREATE TABLE a.c PARTITION OF a.p FOR VALUES FROM (1) TO (5);
-- to:
CREATE TABLE a.c PARTITION OF a.q FOR VALUES IN (1);

-- case: bounds that move past each other
CREATE SCHEMA a; CREATE TABLE a.p (x int PRIMARY KEY, y text) PARTITION BY RANGE (x); CREATE INDEX i ON a.p (y);
-- from:
CREATE TABLE a.c1 PARTITION OF a.p FOR VALUES FROM (1) TO (5); CREATE TABLE a.c2 PARTITION OF a.p FOR VALUES FROM (5) TO (9); CREATE TABLE a.d PARTITION OF a.p DEFAULT;
-- to:
CREATE TABLE a.c1 PARTITION OF a.p FOR VALUES FROM (5) TO (9); CREATE TABLE a.c2 PARTITION OF a.p FOR VALUES FROM (1) TO (5); CREATE TABLE a.d PARTITION OF a.p FOR VALUES FROM (9) TO (20);

-- case: partition key that changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (x int, y text) PARTITION BY RANGE (x); CREATE TABLE a.c PARTITION OF a.p FOR VALUES FROM (1) TO (5); CREATE VIEW a.v AS SELECT x FROM a.p;
-- to:
CREATE TABLE a.p (x int, y text) PARTITION BY LIST (y); CREATE TABLE a.c PARTITION OF a.p FOR VALUES IN ('a'); CREATE VIEW a.v AS SELECT x FROM a.p;

-- case: column order with a primary key and a view
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int PRIMARY KEY, y text NOT NULL, z int GENERATED ALWAYS AS IDENTITY); CREATE VIEW a.v AS SELECT y FROM a.t;
-- to:
CREATE TABLE a.t (y text NOT NULL, z int GENERATED ALWAYS AS IDENTITY, x int PRIMARY KEY); CREATE VIEW a.v AS SELECT y FROM a.t;
