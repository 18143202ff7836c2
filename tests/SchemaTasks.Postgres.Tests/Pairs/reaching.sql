-- Renames and attachments that reach several tables.

-- case: column that two parents give is renamed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.x (id int, some_text text, n int); CREATE TABLE a.y (some_text text, m int); CREATE TABLE a.c (own int) INHERITS (a.x, a.y);
-- to:
CREATE TABLE a.x (id int, some_words text, n int); CREATE TABLE a.y (some_words text, m int); CREATE TABLE a.c (own int) INHERITS (a.x, a.y);

-- case: column that two parents give is renamed in one of them
CREATE SCHEMA a;
-- from:
CREATE TABLE a.x (id int, some_text text, n int); CREATE TABLE a.y (some_text text, m int); CREATE TABLE a.c (own int) INHERITS (a.x, a.y);
-- to:
CREATE TABLE a.x (id int, some_words text, n int); CREATE TABLE a.y (some_text text, m int); CREATE TABLE a.c (own int) INHERITS (a.x, a.y);

-- case: renamed child whose parent's column changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, v int, w text DEFAULT 'w'); CREATE TABLE a.child_one (own int, own2 text) INHERITS (a.p);
-- to:
CREATE TABLE a.p (id int, v bigint NOT NULL, w text DEFAULT 'v'); CREATE TABLE a.child_two (own int, own2 text) INHERITS (a.p);

-- case: renamed child whose parent's column is renamed and changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, value_of_it int, w text DEFAULT 'w'); CREATE TABLE a.child_one (own int, own2 text) INHERITS (a.p); CREATE TABLE a.q (k int, w text) PARTITION BY LIST (k); CREATE TABLE a.q_one PARTITION OF a.q FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (id int, values_of_it int, w varchar(20) DEFAULT 'v'); CREATE TABLE a.child_two (own int, own2 text) INHERITS (a.p); CREATE TABLE a.q (k int, w text NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.q_two PARTITION OF a.q FOR VALUES IN (1);

-- case: parts attached below an invalid partitioned index, which becomes valid
CREATE SCHEMA a; CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1) PARTITION BY LIST (k); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);
-- from:
CREATE INDEX i ON ONLY a.p (v); CREATE INDEX i1 ON a.p1 (v); ALTER INDEX a.i ATTACH PARTITION a.i1;
-- to:
CREATE INDEX i ON a.p (v);

-- case: order of a child's columns and of a typed table's
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (a int, b int); CREATE TABLE a.k () INHERITS (a.p); CREATE TYPE a.ty AS (x int, y text); CREATE TABLE a.t OF a.ty;
-- to:
CREATE TABLE a.p (b int, a int); CREATE TABLE a.k () INHERITS (a.p); CREATE TYPE a.ty AS (y text, x int); CREATE TABLE a.t OF a.ty;

-- case: child's columns in the old order, parent's in another
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (b int, a int);
-- to:
CREATE TABLE a.p (a int, b int); CREATE TABLE a.k (c int) INHERITS (a.p);

-- case: generated column added over a column that changes its type, read by a view that read that column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, n smallint); CREATE VIEW a.v AS SELECT id, n * 2 AS total FROM a.t; CREATE VIEW a.w AS SELECT total FROM a.v;
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, n int, total int GENERATED ALWAYS AS (n * 2) STORED); CREATE VIEW a.v AS SELECT id, total FROM a.t; CREATE VIEW a.w AS SELECT total FROM a.v;

-- case: view comes to read another view over the column that changes its type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, n smallint); CREATE VIEW a.v AS SELECT n::int AS n FROM a.t;
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, n int); CREATE VIEW a.u AS SELECT n FROM a.t; CREATE VIEW a.v AS SELECT n FROM a.u;
