-- NOT NULL constraints, which have names, validity and inheritance since PostgreSQL 18.

-- case: partition with NOT NULL detached
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int NOT NULL);

-- case: partition with the parent's NOT NULL name detached
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT nn NOT NULL, v int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1) PARTITION BY LIST (v); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int CONSTRAINT nn NOT NULL, v int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL, v int CONSTRAINT p_v_not_null NOT NULL) PARTITION BY LIST (v); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN (1);

-- case: NOT NULL name taken over by another column
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, x int CONSTRAINT nn NOT NULL);
-- to:
CREATE TABLE a.t (id int, yy int CONSTRAINT nn NOT NULL);

-- case: NOT NULL name taken over by a column that stays
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, x int CONSTRAINT nn NOT NULL, y bigint);
-- to:
CREATE TABLE a.t (id int, y bigint CONSTRAINT nn NOT NULL);

-- case: NOT NULL names swapped
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int CONSTRAINT k1 NOT NULL, y int CONSTRAINT k2 NOT NULL);
-- to:
CREATE TABLE a.t (x int CONSTRAINT k2 NOT NULL, y int CONSTRAINT k1 NOT NULL);

-- case: NOT NULL and CHECK swap names
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int CONSTRAINT k1 NOT NULL, y int CONSTRAINT k2 CHECK (y > 0));
-- to:
CREATE TABLE a.t (x int CONSTRAINT k2 NOT NULL, y int CONSTRAINT k1 CHECK (y > 0));

-- case: NOT NULL moves to another column and CHECK gets its name
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int CONSTRAINT k1 NOT NULL, y int, CONSTRAINT k2 CHECK (y > 0));
-- to:
CREATE TABLE a.t (x int, y int CONSTRAINT k2 NOT NULL, CONSTRAINT k1 CHECK (y > 0));

-- case: NOT NULL name of a key that goes
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int, CONSTRAINT k1 UNIQUE (y), CONSTRAINT k2 UNIQUE (x));
-- to:
CREATE TABLE a.t (x int CONSTRAINT k1 NOT NULL, y int CONSTRAINT k2 NOT NULL);

-- case: NOT NULL renamed on a foreign and a typed table
-- since: 18
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TYPE a.ty AS (x int, y int);
-- from:
CREATE FOREIGN TABLE a.f (x int CONSTRAINT n1 NOT NULL) SERVER s; CREATE TABLE a.t OF a.ty (x WITH OPTIONS CONSTRAINT m1 NOT NULL);
-- to:
CREATE FOREIGN TABLE a.f (x int CONSTRAINT n2 NOT NULL) SERVER s; CREATE TABLE a.t OF a.ty (x WITH OPTIONS CONSTRAINT m2 NOT NULL);

-- case: NOT NULL added to a foreign and a typed table
-- since: 18
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TYPE a.ty AS (x int, y int);
-- from:
CREATE FOREIGN TABLE a.f (x int, y int) SERVER s; CREATE TABLE a.t OF a.ty;
-- to:
CREATE FOREIGN TABLE a.f (x int CONSTRAINT n2 NOT NULL, y int NOT NULL) SERVER s; CREATE TABLE a.t OF a.ty (x WITH OPTIONS CONSTRAINT m2 NOT NULL, y WITH OPTIONS NOT NULL);

-- case: parent's NOT NULL renamed, partition has a name of its own
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);
-- to:
CREATE TABLE a.p (k int CONSTRAINT n2 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);

-- case: parent's NOT NULL renamed, child has a name of its own
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL, v int NOT NULL); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL, v int NOT NULL) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int CONSTRAINT n2 NOT NULL, v int CONSTRAINT vv NOT NULL); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL, v int NOT NULL) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.p);

-- case: partition's NOT NULL takes a name of its own
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);

-- case: partition with a NOT NULL name of its own detached
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT other NOT NULL);

-- case: NOT NULL valid, not valid
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int CONSTRAINT nn NOT NULL, y int NOT NULL); CREATE TABLE a.p (x int CONSTRAINT nn NOT NULL) PARTITION BY LIST (x); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.t (x int, y int); ALTER TABLE a.t ADD CONSTRAINT nn NOT NULL x NOT VALID, ADD NOT NULL y NOT VALID; CREATE TABLE a.p (x int) PARTITION BY LIST (x); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); ALTER TABLE a.p ADD CONSTRAINT nn NOT NULL x NOT VALID;

-- case: parent loses NOT NULL, partition keeps one with a name
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL, v int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 (k int CONSTRAINT own NOT NULL, v int CONSTRAINT ownv NOT NULL); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);
-- to:
CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (CONSTRAINT own NOT NULL k) FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p (v NOT NULL) FOR VALUES IN (2);

-- case: child loses and gets parent's NOT NULL
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, v int); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.p); CREATE TABLE a.e (k int NOT NULL) INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int NOT NULL, v int); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.p); CREATE TABLE a.e (k int NOT NULL) INHERITS (a.p);

-- case: child's NOT NULL is its own, too
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL, v int CONSTRAINT vv NOT NULL); CREATE TABLE a.c () INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int NOT NULL, v int CONSTRAINT vv NOT NULL); CREATE TABLE a.c (NOT NULL k, CONSTRAINT vv NOT NULL v) INHERITS (a.p);

-- case: NOT NULL NO INHERIT, inherited
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL NO INHERIT); CREATE TABLE a.c () INHERITS (a.p); CREATE TABLE a.d (k int NOT NULL) INHERITS (a.p); CREATE TABLE a.l (x int CONSTRAINT xx NOT NULL NO INHERIT);
-- to:
CREATE TABLE a.p (k int NOT NULL); CREATE TABLE a.c () INHERITS (a.p); CREATE TABLE a.d (k int NOT NULL) INHERITS (a.p); CREATE TABLE a.l (x int CONSTRAINT xx NOT NULL);

-- case: child leaves a parent with NOT NULL
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL, v int); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL, v int) INHERITS (a.p); CREATE TABLE a.d (v int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int NOT NULL, v int); CREATE TABLE a.c (k int CONSTRAINT own NOT NULL, v int); CREATE TABLE a.d (k int CONSTRAINT p_k_not_null NOT NULL, v int);

-- case: table like another
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.base (k int NOT NULL, n text CONSTRAINT named NOT NULL);
-- from:
-- to:
CREATE TABLE a.t (LIKE a.base); CREATE TABLE a.aa (LIKE a.base);

-- case: two tables that would get one NOT NULL name
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.x_y (z int NOT NULL);
-- to:
CREATE TABLE a.x (y_z int NOT NULL); CREATE TABLE a.u (v int CONSTRAINT w_w_not_null NOT NULL); CREATE TABLE a.w (w int NOT NULL);

-- case: NOT NULL of the parent that is not handed down
-- since: 18
CREATE SCHEMA a;
-- from:
-- to:
CREATE TABLE a.p (a int NOT NULL NO INHERIT, b int); CREATE TABLE a.c (a int NOT NULL) INHERITS (a.p); CREATE TABLE a.d (a int CONSTRAINT own NOT NULL) INHERITS (a.p);

-- case: parent's NOT NULL is not valid
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, v int); CREATE TABLE a.c () INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int, v int); CREATE TABLE a.c (k int NOT NULL) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.p); ALTER TABLE a.p ADD NOT NULL k NOT VALID; CREATE TABLE a.q (k int) PARTITION BY LIST (k); CREATE TABLE a.q1 PARTITION OF a.q FOR VALUES IN (1); ALTER TABLE a.q1 ADD CONSTRAINT q_k_not_null NOT NULL k; ALTER TABLE a.q ADD NOT NULL k NOT VALID; CREATE TABLE a.q2 PARTITION OF a.q FOR VALUES IN (2);

-- case: two parents, one with NOT NULL
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.x (k int NOT NULL); CREATE TABLE a.y (k int); CREATE TABLE a.c () INHERITS (a.y, a.x);
-- to:
CREATE TABLE a.x (k int NOT NULL); CREATE TABLE a.y (k int CONSTRAINT yy NOT NULL); CREATE TABLE a.c () INHERITS (a.y, a.x);

-- case: validity of a partition's own NOT NULL
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- from:
ALTER TABLE a.p ADD CONSTRAINT nn NOT NULL v NOT VALID;
-- to:
ALTER TABLE a.p ADD CONSTRAINT nn NOT NULL v NOT VALID; ALTER TABLE a.p1 VALIDATE CONSTRAINT nn;

-- case: comment on a NOT NULL constraint
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.t (k int NOT NULL, v int CONSTRAINT vv NOT NULL);
-- from:
COMMENT ON CONSTRAINT t_k_not_null ON a.t IS 'why';
-- to:
COMMENT ON CONSTRAINT vv ON a.t IS 'because';
