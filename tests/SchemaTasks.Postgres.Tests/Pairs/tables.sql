-- Tables: existence, columns, order, persistence, options. Schema a, table t.

-- case: table added
-- from:
CREATE SCHEMA a;
-- to:
CREATE SCHEMA a;
CREATE TABLE a.t (id int PRIMARY KEY, name text NOT NULL DEFAULT 'x', n numeric(10,2) CHECK (n > 0));
COMMENT ON TABLE a.t IS 'It''s a table';
COMMENT ON COLUMN a.t.name IS E'back\\slash\nand line';

-- case: two tables with keys to each other added
-- from:
CREATE SCHEMA a;
-- to:
CREATE SCHEMA a;
CREATE TABLE a.t (id int PRIMARY KEY, u int);
CREATE TABLE a.u (id int PRIMARY KEY, t int REFERENCES a.t);
ALTER TABLE a.t ADD FOREIGN KEY (u) REFERENCES a.u;

-- case: table that a view reads removed
-- from:
CREATE SCHEMA a;
CREATE TABLE a.t (id int); CREATE VIEW a.v AS SELECT id FROM a.t; CREATE VIEW a.w AS SELECT id FROM a.v;
-- to:
CREATE SCHEMA a;

-- case: column added at the end
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int);
-- to:
CREATE TABLE a.t (id int, name text COLLATE "C" DEFAULT 'n' NOT NULL);

-- case: column added in the middle
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, z text UNIQUE NOT NULL DEFAULT 'z');
CREATE INDEX t_z ON a.t (z);
CREATE VIEW a.v AS SELECT id, z FROM a.t;
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, m int, z text UNIQUE NOT NULL DEFAULT 'z');
CREATE INDEX t_z ON a.t (z);
CREATE VIEW a.v AS SELECT id, z FROM a.t;

-- case: columns in reverse order, referenced
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, b text, c serial);
CREATE TABLE a.u (t int REFERENCES a.t);
-- to:
CREATE TABLE a.t (c serial, b text, id int PRIMARY KEY);
CREATE TABLE a.u (t int REFERENCES a.t);

-- case: identity column moved
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int GENERATED ALWAYS AS IDENTITY (START WITH 5), b text);
-- to:
CREATE TABLE a.t (b text, id int GENERATED ALWAYS AS IDENTITY (START WITH 5));

-- case: column with everything on it removed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, name text CONSTRAINT named CHECK (name <> '') UNIQUE, twice text GENERATED ALWAYS AS (name || name) STORED);
CREATE INDEX ON a.t (lower(name));
CREATE VIEW a.v AS SELECT id, name FROM a.t;
CREATE STATISTICS a.st ON id, name FROM a.t;
-- to:
CREATE TABLE a.t (id int);
CREATE VIEW a.v AS SELECT id, NULL::text AS name FROM a.t;

-- case: unlogged
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int);
-- to:
CREATE UNLOGGED TABLE a.t (id int);

-- case: storage parameters
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, b text) WITH (fillfactor=70, autovacuum_enabled=false);
-- to:
CREATE TABLE a.t (id int, b text) WITH (fillfactor=80, toast.autovacuum_enabled=false);

-- case: table comment
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int); COMMENT ON TABLE a.t IS 'one'; COMMENT ON COLUMN a.t.id IS 'gone';
-- to:
CREATE TABLE a.t (id int); COMMENT ON TABLE a.t IS 'two';

-- case: table becomes view
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int);
-- to:
CREATE VIEW a.t AS SELECT 1 AS id;

-- case: table becomes partitioned
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, d date);
CREATE VIEW a.v AS SELECT * FROM a.t;
-- to:
CREATE TABLE a.t (id int, d date) PARTITION BY RANGE (d);
CREATE TABLE a.t1 PARTITION OF a.t DEFAULT;
CREATE VIEW a.v AS SELECT * FROM a.t;

-- case: replica identity
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int NOT NULL); CREATE UNIQUE INDEX ti ON a.t (id); ALTER TABLE a.t REPLICA IDENTITY USING INDEX ti;
CREATE TABLE a.u (id int); ALTER TABLE a.u REPLICA IDENTITY FULL;
-- to:
CREATE TABLE a.t (id int NOT NULL); CREATE UNIQUE INDEX ti ON a.t (id);
CREATE TABLE a.u (id int); ALTER TABLE a.u REPLICA IDENTITY NOTHING;

-- case: clustered index
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, b int); CREATE INDEX ti ON a.t (id); CREATE INDEX tb ON a.t (b); ALTER TABLE a.t CLUSTER ON ti;
CREATE TABLE a.u (id int PRIMARY KEY); ALTER TABLE a.u CLUSTER ON u_pkey;
-- to:
CREATE TABLE a.t (id int, b int); CREATE INDEX ti ON a.t (id); CREATE INDEX tb ON a.t (b); ALTER TABLE a.t CLUSTER ON tb;
CREATE TABLE a.u (id int PRIMARY KEY);

-- case: schema added with everything
-- from:
-- to:
CREATE SCHEMA a; COMMENT ON SCHEMA a IS 'A';
CREATE TYPE a.e AS ENUM ('x', 'y');
CREATE DOMAIN a.d AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 9);
CREATE TABLE a.t (id int PRIMARY KEY, e a.e DEFAULT 'x', d a.d);
CREATE FUNCTION a.f(t a.t) RETURNS a.e LANGUAGE sql AS 'SELECT t.e';
CREATE VIEW a.v AS SELECT a.f(t) AS e FROM a.t;

-- case: hostile names
-- from:
CREATE SCHEMA "A ""b"".c";
-- to:
CREATE SCHEMA "A ""b"".c";
CREATE TABLE "A ""b"".c"."select -- */ $$ 🐘
new" ("from" int PRIMARY KEY, "a.b" text DEFAULT 'it''s $$ \ ', "Ünï""x" int CHECK ("Ünï""x" > 0));
CREATE INDEX "ix ""1""" ON "A ""b"".c"."select -- */ $$ 🐘
new" (lower("a.b"), "from") WHERE "a.b" <> '''';
COMMENT ON COLUMN "A ""b"".c"."select -- */ $$ 🐘
new"."a.b" IS E'--\n; DROP TABLE x; /* $$ \\';
CREATE VIEW "A ""b"".c"."order" AS SELECT "a.b" AS "group", "from" FROM "A ""b"".c"."select -- */ $$ 🐘
new";

-- case: tables in a chain of names
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t1 (x int); CREATE TABLE a.t2 (y text); CREATE VIEW a.v AS SELECT x FROM a.t1;
-- to:
CREATE TABLE a.t2 (x int); CREATE TABLE a.t3 (y text); CREATE VIEW a.v AS SELECT x FROM a.t2;

-- case: a name that something else has
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int); CREATE VIEW a.u AS SELECT 1 AS one; CREATE TABLE a.k (x int CONSTRAINT one CHECK (x > 1), CONSTRAINT two UNIQUE (x));
-- to:
CREATE TABLE a.u (x int); CREATE TABLE a.k (x int CONSTRAINT two CHECK (x > 1));

-- case: an inherited column turns local when its parent leaves
CREATE SCHEMA a; CREATE TABLE a.p (x int); CREATE TABLE a.q (x int);
-- from:
CREATE TABLE a.t (y text) INHERITS (a.p); CREATE TABLE a.u (y text) INHERITS (a.p, a.q);
-- to:
CREATE TABLE a.t (x int, y text); CREATE TABLE a.u (x int, y text);
