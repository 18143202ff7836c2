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

-- case: key columns of a tree, renamed and named
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int PRIMARY KEY, v int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 (id int NOT NULL, v int CONSTRAINT own NOT NULL, PRIMARY KEY (id)); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (id int CONSTRAINT pid NOT NULL PRIMARY KEY, v int CONSTRAINT pv NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 (id int NOT NULL, v int CONSTRAINT own NOT NULL, PRIMARY KEY (id)); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES IN (1);

-- case: key and its NOT NULL go together
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int CONSTRAINT nn NOT NULL, v int, CONSTRAINT pk PRIMARY KEY (id)); CREATE TABLE a.p (id int NOT NULL, v int, PRIMARY KEY (id)) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.t (id int, v int CONSTRAINT nn NOT NULL, CONSTRAINT pk PRIMARY KEY (v)); CREATE TABLE a.p (id int, v int) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);

-- case: identity comes and goes with NOT NULL
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, v int GENERATED ALWAYS AS IDENTITY); CREATE TABLE a.p (id int, v int) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.t (id int CONSTRAINT ni NOT NULL GENERATED BY DEFAULT AS IDENTITY, v int); CREATE TABLE a.p (id int, v bigint GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);

-- case: three levels, names of their own in the middle
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int CONSTRAINT n1 NOT NULL); CREATE TABLE a.c (k int CONSTRAINT mid NOT NULL) INHERITS (a.p); CREATE TABLE a.g () INHERITS (a.c); CREATE TABLE a.h () INHERITS (a.g, a.p);
-- to:
CREATE TABLE a.p (k int); CREATE TABLE a.c (k int CONSTRAINT mid2 NOT NULL) INHERITS (a.p); CREATE TABLE a.g () INHERITS (a.c); CREATE TABLE a.h () INHERITS (a.g, a.p);

-- case: three levels of partitions, NOT NULL on the way
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (CONSTRAINT mid NOT NULL v) FOR VALUES IN (1) PARTITION BY LIST (k); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int, v int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1) PARTITION BY LIST (k); CREATE TABLE a.p11 PARTITION OF a.p1 (CONSTRAINT leaf NOT NULL v) FOR VALUES IN (1);

-- case: table and column with NOT NULL renamed
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int NOT NULL, long_name_of_column int NOT NULL, w text DEFAULT 'w'); CREATE TABLE a.c (x int NOT NULL) INHERITS (a.p);
-- to:
CREATE TABLE a.p (k int NOT NULL, longer_name_of_column int NOT NULL, w text DEFAULT 'w'); CREATE TABLE a.child_of_p (x int NOT NULL) INHERITS (a.p);

-- case: child gains and loses a parent with NOT NULL
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.p (k int CONSTRAINT pk NOT NULL, v int); CREATE TABLE a.q (k int NOT NULL, v int);
-- from:
CREATE TABLE a.c (k int NOT NULL, v int); ALTER TABLE a.c INHERIT a.p; CREATE TABLE a.d () INHERITS (a.p, a.q);
-- to:
CREATE TABLE a.c (k int NOT NULL, v int); ALTER TABLE a.c INHERIT a.q; CREATE TABLE a.d () INHERITS (a.q);

-- case: partition attached and moved with NOT NULL of its own name
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.p (k int CONSTRAINT pk NOT NULL, v int) PARTITION BY LIST (k); CREATE TABLE a.q (k int NOT NULL, v int NOT NULL) PARTITION BY LIST (k);
-- from:
CREATE TABLE a.c (k int CONSTRAINT mine NOT NULL, v int); ALTER TABLE a.p ATTACH PARTITION a.c FOR VALUES IN (1); CREATE TABLE a.d (k int, v int CONSTRAINT dv NOT NULL);
-- to:
CREATE TABLE a.c (k int CONSTRAINT mine NOT NULL, v int CONSTRAINT vv NOT NULL); ALTER TABLE a.q ATTACH PARTITION a.c FOR VALUES IN (1); CREATE TABLE a.d PARTITION OF a.p FOR VALUES IN (3);

-- case: bound and NOT NULL change at once
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (k int, v int CONSTRAINT vv NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1, 2);

-- case: columns with NOT NULL in another order
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int NOT NULL, b text CONSTRAINT bb NOT NULL, c int);
-- to:
CREATE TABLE a.t (id int NOT NULL, c int CONSTRAINT bb NOT NULL, b text NOT NULL);

-- case: type under NOT NULL rebuilt
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TYPE a.e AS ENUM ('x', 'y'); CREATE TABLE a.t (id int, b a.e CONSTRAINT bb NOT NULL DEFAULT 'x');
-- to:
CREATE TYPE a.e AS ENUM ('y', 'z'); CREATE TABLE a.t (id int, b a.e NOT NULL DEFAULT 'y');

-- case: NOT NULL name that a table has which nothing concerns
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.u (v int CONSTRAINT w_w_not_null NOT NULL);
-- from:
CREATE TABLE a.x (w int);
-- to:
CREATE TABLE a.w (w int CONSTRAINT w_w_not_null NOT NULL); CREATE TABLE a.x (w int, y int CONSTRAINT w_w_not_null NOT NULL);

-- case: comment on a NOT NULL constraint
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int NOT NULL, v int CONSTRAINT nn NOT NULL, w int NOT NULL, x int, y int NOT NULL); COMMENT ON CONSTRAINT nn ON a.t IS 'one'; COMMENT ON CONSTRAINT t_w_not_null ON a.t IS 'stays'; COMMENT ON CONSTRAINT t_y_not_null ON a.t IS 'goes with it';
-- to:
CREATE TABLE a.t (id int NOT NULL, v int CONSTRAINT nn2 NOT NULL, w int NOT NULL, x int NOT NULL, y int); COMMENT ON CONSTRAINT t_id_not_null ON a.t IS 'new'; COMMENT ON CONSTRAINT nn2 ON a.t IS 'two'; COMMENT ON CONSTRAINT t_w_not_null ON a.t IS 'stays'; COMMENT ON CONSTRAINT t_x_not_null ON a.t IS 'with it';

-- case: comments on NOT NULL constraints through a tree that are dropped and recreated
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int CONSTRAINT nn NOT NULL); CREATE TABLE a.k () INHERITS (a.p); CREATE TABLE a.l (id int CONSTRAINT own NOT NULL) INHERITS (a.p); COMMENT ON CONSTRAINT nn ON a.p IS 'of p'; COMMENT ON CONSTRAINT nn ON a.k IS 'of k'; COMMENT ON CONSTRAINT own ON a.l IS 'of l';
-- to:
CREATE TABLE a.p (id int CONSTRAINT nm NOT NULL NO INHERIT); CREATE TABLE a.k () INHERITS (a.p); CREATE TABLE a.l (id int CONSTRAINT own NOT NULL) INHERITS (a.p); COMMENT ON CONSTRAINT nm ON a.p IS 'of p'; COMMENT ON CONSTRAINT own ON a.l IS 'of l';

-- case: comments on NOT NULL constraints of partitions
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.p (k int NOT NULL, v int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.t (k int NOT NULL, v int NOT NULL); COMMENT ON CONSTRAINT t_v_not_null ON a.t IS 'of t';
-- from:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); COMMENT ON CONSTRAINT p_k_not_null ON a.p1 IS 'of p1'; ALTER TABLE a.p ATTACH PARTITION a.t FOR VALUES IN (2);
-- to:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); COMMENT ON CONSTRAINT p_v_not_null ON a.p1 IS 'of p1'; COMMENT ON CONSTRAINT p_k_not_null ON a.p IS 'of p';

-- case: comment on the NOT NULL constraint of a column whose type changes, and of one that moves
-- since: 18
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (a int CONSTRAINT na NOT NULL, b int CONSTRAINT nb NOT NULL, c text NOT NULL); COMMENT ON CONSTRAINT na ON a.t IS 'of a'; COMMENT ON CONSTRAINT nb ON a.t IS 'of b'; COMMENT ON CONSTRAINT t_c_not_null ON a.t IS 'of c';
-- to:
CREATE TABLE a.t (b int CONSTRAINT nb NOT NULL, a int CONSTRAINT na NOT NULL, c int[] NOT NULL, d int NOT NULL); COMMENT ON CONSTRAINT na ON a.t IS 'of a'; COMMENT ON CONSTRAINT nb ON a.t IS 'of b'; COMMENT ON CONSTRAINT t_c_not_null ON a.t IS 'of c'; COMMENT ON CONSTRAINT t_d_not_null ON a.t IS 'of d';

-- case: name of and comment on a domain's NOT NULL constraint
-- since: 17
CREATE SCHEMA a;
-- from:
CREATE DOMAIN a.d AS int CONSTRAINT nn NOT NULL; COMMENT ON CONSTRAINT nn ON DOMAIN a.d IS 'one'; CREATE DOMAIN a.e AS int; CREATE DOMAIN a.f AS text CONSTRAINT x NOT NULL; COMMENT ON CONSTRAINT x ON DOMAIN a.f IS 'f'; CREATE DOMAIN a.old_name_of_it AS text NOT NULL CHECK (value <> '');
-- to:
CREATE DOMAIN a.d AS int NOT NULL; COMMENT ON CONSTRAINT d_not_null ON DOMAIN a.d IS 'two'; CREATE DOMAIN a.e AS int CONSTRAINT x NOT NULL; COMMENT ON CONSTRAINT x ON DOMAIN a.e IS 'three'; CREATE DOMAIN a.f AS varchar CONSTRAINT x NOT NULL; COMMENT ON CONSTRAINT x ON DOMAIN a.f IS 'f'; CREATE DOMAIN a.old_name_of_its AS text NOT NULL CHECK (value <> '');

-- case: NOT NULL of a child in the middle, which its own children lose and keep
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, n int); CREATE TABLE a.c () INHERITS (a.t); CREATE TABLE a.d () INHERITS (a.c); CREATE TABLE a.e () INHERITS (a.c); ALTER TABLE a.c ALTER id SET NOT NULL;
-- to:
CREATE TABLE a.t (id int, n int); CREATE TABLE a.c () INHERITS (a.t); CREATE TABLE a.d () INHERITS (a.c); CREATE TABLE a.e () INHERITS (a.c); ALTER TABLE a.e ALTER id SET NOT NULL; ALTER TABLE a.c ALTER n SET NOT NULL;
