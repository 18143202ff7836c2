-- Tables that gain, lose and exchange parents.

-- case: parent that is exchanged for another with other columns
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (f int); CREATE TABLE a.q (id int); CREATE TABLE a.c (x int) INHERITS (a.q);
-- to:
CREATE TABLE a.p (id int); CREATE TABLE a.c (x int) INHERITS (a.p);

-- case: child that leaves a parent which loses a column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.g (y int) INHERITS (a.c);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (x int); CREATE TABLE a.g (y int) INHERITS (a.c);

-- case: child that leaves its parent and keeps the columns
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int); CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (u int, v int, x int);

-- case: child of a parent that loses a column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (x int) INHERITS (a.p);

-- case: child that joins a parent which loses a column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int); CREATE TABLE a.c (u int, x int);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (u int, x int); ALTER TABLE a.c INHERIT a.p;

-- case: child that joins a parent whose column changes type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int); CREATE TABLE a.c (u text, x int);
-- to:
CREATE TABLE a.p (u text); CREATE TABLE a.c (u text, x int); ALTER TABLE a.c INHERIT a.p;

-- case: child that loses its parent and what came from there
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int); CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (x int);

-- case: column that only the children keep
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int, CHECK (u > 0)); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.d (y int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (u int, CHECK (u > 0)); CREATE TABLE a.c (v text, x int) INHERITS (a.p); CREATE TABLE a.d (y int) INHERITS (a.p);

-- case: check of a parent that the child leaves
CREATE SCHEMA a; CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 0));
-- from:
CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.d () INHERITS (a.c);
-- to:
CREATE TABLE a.c (u int, x int); CREATE TABLE a.d () INHERITS (a.c);

-- case: check of a parent that the child keeps
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 0)); CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (u int, x int, CONSTRAINT k CHECK (u > 0));

-- case: check of a parent that is another one in the child
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 0)); CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 1)); CREATE TABLE a.c (u int, x int, CONSTRAINT k CHECK (u > 5));

-- case: default of a parent that the child leaves
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int DEFAULT 5); CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (u int DEFAULT 6); CREATE TABLE a.c (u int DEFAULT 7, x int);

-- case: one of two parents with a column of the same name lost
CREATE SCHEMA a; CREATE TABLE a.p (u int); CREATE TABLE a.q (u int, v int);
-- from:
CREATE TABLE a.c (x int) INHERITS (a.p, a.q); CREATE VIEW a.w AS SELECT u, v, x FROM a.c; CREATE INDEX ON a.c (u, v);
-- to:
CREATE TABLE a.c (x int) INHERITS (a.p);

-- case: parent in between
CREATE SCHEMA a; CREATE TABLE a.p (u int, v int);
-- from:
CREATE TABLE a.c () INHERITS (a.p);
-- to:
CREATE TABLE a.q () INHERITS (a.p); CREATE TABLE a.c () INHERITS (a.q);

-- case: check that does not reach children
CREATE SCHEMA a; CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 0) NO INHERIT);
-- from:
CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.d (u int);
-- to:
CREATE TABLE a.c (u int, x int); CREATE TABLE a.d (u int); ALTER TABLE a.d INHERIT a.p;

-- case: table with a generated column and NOT NULL that gains a parent
CREATE SCHEMA a; CREATE TABLE a.p (u int NOT NULL, g int GENERATED ALWAYS AS (u * 2) STORED);
-- from:
CREATE TABLE a.c (x int) INHERITS (a.p);
-- to:
CREATE TABLE a.c (x int);

-- case: column with a default that only a child keeps
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int DEFAULT 4); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE INDEX i ON a.c (v); CREATE TABLE a.g (y int) INHERITS (a.c);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (v int DEFAULT 4, x int) INHERITS (a.p); CREATE INDEX i ON a.c (v); CREATE TABLE a.g (y int) INHERITS (a.c);

-- case: column that only a grandchild keeps
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.g (y int) INHERITS (a.c); CREATE TABLE a.h (y int) INHERITS (a.c);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE TABLE a.g (v int, y int) INHERITS (a.c); CREATE TABLE a.h (y int) INHERITS (a.c);

-- case: column of a parent and, for itself too, of its child and grandchild that changes its type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int DEFAULT 4, v text); CREATE TABLE a.c (u int DEFAULT 5, x int) INHERITS (a.p); CREATE VIEW a.w AS SELECT u FROM a.c; CREATE INDEX i ON a.c (u); CREATE TABLE a.g (u int) INHERITS (a.c); CREATE VIEW a.y AS SELECT u FROM a.g;
-- to:
CREATE TABLE a.p (u text DEFAULT '4', v text); CREATE TABLE a.c (u text DEFAULT '5', x int) INHERITS (a.p); CREATE VIEW a.w AS SELECT u FROM a.c; CREATE INDEX i ON a.c (u); CREATE TABLE a.g (u text) INHERITS (a.c); CREATE VIEW a.y AS SELECT u FROM a.g;

-- case: column of a parent and, for itself too, of its child that goes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v text); CREATE TABLE a.c (u int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (v text); CREATE TABLE a.c () INHERITS (a.p);

-- case: column of a parent and, for itself too, of its child that is to stand elsewhere
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v text); CREATE TABLE a.c (u int) INHERITS (a.p);
-- to:
CREATE TABLE a.p (v text, u int); CREATE TABLE a.c (u int) INHERITS (a.p);

-- case: column that two parents give changes its type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, v int); CREATE TABLE a.q (u int); CREATE TABLE a.r (u int, z int); CREATE TABLE a.c (x int) INHERITS (a.p, a.q); CREATE VIEW a.w AS SELECT u FROM a.c; CREATE TABLE a.g () INHERITS (a.c); CREATE TABLE a.d () INHERITS (a.p, a.r);
-- to:
CREATE TABLE a.p (u text, v int); CREATE TABLE a.q (u text); CREATE TABLE a.r (u text, z int); CREATE TABLE a.c (x int) INHERITS (a.p, a.q); CREATE VIEW a.w AS SELECT u FROM a.c; CREATE TABLE a.g () INHERITS (a.c); CREATE TABLE a.d () INHERITS (a.p, a.r);

-- case: table that goes and has a column from two parents which changes its type
CREATE SCHEMA a; CREATE SCHEMA b;
-- from:
CREATE TABLE a.p (u int); CREATE TABLE a.q (u int DEFAULT 5); CREATE TABLE a.c (x int) INHERITS (a.p); CREATE VIEW a.w AS SELECT u FROM a.p;
-- to:
CREATE TABLE a.p (u text); CREATE TABLE a.q (u text); CREATE TABLE b.c (x int, y int) INHERITS (a.p, a.q); CREATE VIEW a.w AS SELECT u FROM a.p;

-- case: NOT NULL of a parent that its children keep
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int NOT NULL); CREATE TABLE a.q (u int NOT NULL); CREATE TABLE a.c () INHERITS (a.p); CREATE TABLE a.d (u int NOT NULL) INHERITS (a.p); CREATE TABLE a.e () INHERITS (a.q, a.p); CREATE TABLE a.f () INHERITS (a.p); CREATE TABLE a.g () INHERITS (a.f);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.q (u int NOT NULL); CREATE TABLE a.c () INHERITS (a.p); ALTER TABLE a.c ALTER u SET NOT NULL; CREATE TABLE a.d (u int NOT NULL) INHERITS (a.p); CREATE TABLE a.e () INHERITS (a.q, a.p); CREATE TABLE a.f () INHERITS (a.p); CREATE TABLE a.g () INHERITS (a.f); ALTER TABLE a.g ALTER u SET NOT NULL;

-- case: check of two parents, one of which the child leaves
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (u int, CONSTRAINT k CHECK (u > 0)); CREATE TABLE a.q (u int, CONSTRAINT k CHECK (u > 0)); CREATE TABLE a.c (x int) INHERITS (a.p, a.q);
-- to:
CREATE TABLE a.p (u int); CREATE TABLE a.q (u int); CREATE TABLE a.c (x int) INHERITS (a.q);

-- case: one of two parents that have a column from a common one goes to another schema
CREATE SCHEMA a; CREATE SCHEMA b;
-- from:
CREATE TABLE a.top (name text); CREATE TABLE a.first (x int) INHERITS (a.top); CREATE TABLE a.second (y int) INHERITS (a.top); CREATE TABLE a.t (z int) INHERITS (a.first, a.second);
-- to:
CREATE TABLE a.top (name text); CREATE TABLE a.first (x int) INHERITS (a.top); CREATE TABLE b.second (y int) INHERITS (a.top); CREATE TABLE a.t (z int) INHERITS (a.first, b.second);
