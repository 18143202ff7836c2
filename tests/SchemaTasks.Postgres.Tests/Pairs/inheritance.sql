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
