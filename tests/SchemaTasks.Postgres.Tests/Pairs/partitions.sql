-- Partitioned tables, inheritance, foreign tables.

-- case: partitioned table added
CREATE SCHEMA a;
-- from:
-- to:
CREATE TABLE a.p (id int NOT NULL, d date NOT NULL DEFAULT now(), n text, CHECK (id > 0)) PARTITION BY RANGE (d); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01'); CREATE TABLE a.pd PARTITION OF a.p DEFAULT PARTITION BY LIST (id); CREATE TABLE a.pd1 PARTITION OF a.pd FOR VALUES IN (1, 2);
ALTER TABLE a.p ADD PRIMARY KEY (id, d); CREATE INDEX ON a.p (n); CREATE INDEX own ON a.p1 (id); ALTER TABLE a.p1 ALTER n SET DEFAULT 'q', ADD CONSTRAINT own_check CHECK (id < 99); COMMENT ON TABLE a.p1 IS 'first'; COMMENT ON COLUMN a.p.n IS 'n';
CREATE TABLE a.r (id int, d date, FOREIGN KEY (id, d) REFERENCES a.p);

-- case: partition added and bound changed
CREATE SCHEMA a; CREATE TABLE a.p (id int, PRIMARY KEY (id)) PARTITION BY RANGE (id);
-- from:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (10); CREATE INDEX own ON a.p1 (id);
-- to:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (20); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES FROM (20) TO (30);

-- case: partition detached
CREATE SCHEMA a; CREATE TABLE a.p (id int, n text) PARTITION BY RANGE (id);
-- from:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (10);
-- to:
CREATE TABLE a.p1 (id int, n text);

-- case: column of a partitioned table
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, n int DEFAULT 1) PARTITION BY HASH (id); CREATE TABLE a.p0 PARTITION OF a.p FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES WITH (MODULUS 2, REMAINDER 1); CREATE INDEX ON a.p0 (n); CREATE VIEW a.v AS SELECT n FROM a.p0;
-- to:
CREATE TABLE a.p (id int, n bigint DEFAULT 2 NOT NULL, m text) PARTITION BY HASH (id); CREATE TABLE a.p0 PARTITION OF a.p FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES WITH (MODULUS 2, REMAINDER 1); CREATE INDEX ON a.p0 (n); CREATE VIEW a.v AS SELECT n FROM a.p0;

-- case: partition's own default
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, n int DEFAULT 1) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p DEFAULT; ALTER TABLE a.p1 ALTER n SET DEFAULT 5;
-- to:
CREATE TABLE a.p (id int, n int DEFAULT 2) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p DEFAULT; ALTER TABLE a.p1 ALTER n DROP DEFAULT;

-- case: partition's own nullability, storage, comment
CREATE SCHEMA a; CREATE TABLE a.p (id int, n text) PARTITION BY LIST (id);
-- from:
CREATE TABLE a.p1 PARTITION OF a.p DEFAULT;
-- to:
CREATE TABLE a.p1 PARTITION OF a.p DEFAULT; ALTER TABLE a.p1 ALTER n SET NOT NULL, ALTER n SET STORAGE EXTERNAL, ALTER n SET STATISTICS 9; COMMENT ON COLUMN a.p1.n IS 'own'; ALTER TABLE a.p1 ENABLE ROW LEVEL SECURITY;

-- case: partition key
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, n int) PARTITION BY RANGE (id);
-- to:
CREATE TABLE a.p (id int, n int) PARTITION BY LIST ((id + n));

-- case: indexes and triggers of partitions
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TABLE a.p (id int, n int) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
-- from:
CREATE INDEX i ON a.p (n); CREATE TRIGGER tr AFTER INSERT ON a.p FOR EACH ROW EXECUTE FUNCTION a.f();
-- to:
CREATE UNIQUE INDEX i ON a.p (id); CREATE TRIGGER tr AFTER INSERT ON a.p1 FOR EACH ROW EXECUTE FUNCTION a.f();

-- case: index on the parent only
CREATE SCHEMA a; CREATE TABLE a.p (id int, n int) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (1) TO (2);
-- from:
CREATE INDEX i ON a.p (n);
-- to:
CREATE INDEX i ON ONLY a.p (n);

-- case: inheritance added
CREATE SCHEMA a; CREATE TABLE a.base (id int, n text);
-- from:
CREATE TABLE a.child (id int, n text, own int);
-- to:
CREATE TABLE a.child (id int, n text, own int); ALTER TABLE a.child INHERIT a.base;

-- case: child table added
CREATE SCHEMA a; CREATE TABLE a.base (id int DEFAULT 1, n text NOT NULL, CHECK (id > 0)); CREATE TABLE a.other (m int);
-- from:
-- to:
CREATE TABLE a.child (own int, n text DEFAULT 'x') INHERITS (a.base, a.other); ALTER TABLE a.child ALTER id SET DEFAULT 7; CREATE INDEX ON a.child (id, own);

-- case: parent column changes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.base (id int, n int DEFAULT 1); CREATE TABLE a.child (own int) INHERITS (a.base); CREATE INDEX ON a.child (n);
-- to:
CREATE TABLE a.base (id int, n bigint DEFAULT 2 NOT NULL); CREATE TABLE a.child (own int) INHERITS (a.base); CREATE INDEX ON a.child (n);

-- case: parent gets a column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.base (id int); CREATE TABLE a.child (own int) INHERITS (a.base);
-- to:
CREATE TABLE a.base (id int, m text); CREATE TABLE a.child (own int) INHERITS (a.base);

-- case: parent loses a column
CREATE SCHEMA a;
-- from:
CREATE TABLE a.base (id int, m text); CREATE TABLE a.child () INHERITS (a.base);
-- to:
CREATE TABLE a.base (id int); CREATE TABLE a.child () INHERITS (a.base);

-- case: parent check
CREATE SCHEMA a;
-- from:
CREATE TABLE a.base (id int, CONSTRAINT c CHECK (id > 0)); CREATE TABLE a.child () INHERITS (a.base);
-- to:
CREATE TABLE a.base (id int, CONSTRAINT d CHECK (id > 1)); CREATE TABLE a.child () INHERITS (a.base);

-- case: foreign table
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER law_fdw; CREATE SERVER law_server FOREIGN DATA WRAPPER law_fdw;
-- from:
CREATE FOREIGN TABLE a.f (id int OPTIONS (column_name '1'), n text) SERVER law_server OPTIONS (table_name 'a', header 'k');
-- to:
CREATE FOREIGN TABLE a.f (id int OPTIONS (column_name '2', force_null 'q') NOT NULL, n text, m int) SERVER law_server OPTIONS (table_name 'b', delimiter 'it''s');

-- case: foreign server
-- from:
-- to:
CREATE FOREIGN DATA WRAPPER law_fdw OPTIONS (extensions 'true'); CREATE SERVER law_server TYPE 't' VERSION '1' FOREIGN DATA WRAPPER law_fdw OPTIONS (host 'h'); CREATE USER MAPPING FOR PUBLIC SERVER law_server; CREATE FOREIGN TABLE f (id int) SERVER law_server; COMMENT ON SERVER law_server IS 's';

-- case: columns that a parent was given after the child was made
CREATE SCHEMA a; CREATE TABLE a.p (id int); CREATE TABLE a.c (own text) INHERITS (a.p); CREATE TABLE a.g (more int) INHERITS (a.c);
-- from:
ALTER TABLE a.p ADD COLUMN late text; ALTER TABLE a.c ADD COLUMN later date;
-- to:
ALTER TABLE a.p ADD COLUMN late2 date, ADD COLUMN late text; ALTER TABLE a.c ADD COLUMN own2 int; ALTER TABLE a.g ADD COLUMN own3 int;

-- case: generated columns and defaults of a parent and its children
CREATE SCHEMA a; CREATE TABLE a.p (id int, d int DEFAULT 5, twice int GENERATED ALWAYS AS (id * 2) STORED);
-- from:
CREATE TABLE a.c (id int, d int, twice int GENERATED ALWAYS AS (id * 2) STORED); ALTER TABLE a.c INHERIT a.p;
-- to:
CREATE TABLE a.f (d int, twice int) INHERITS (a.p); ALTER TABLE a.f ALTER d DROP DEFAULT; CREATE TABLE a.e (id int, d int, twice int GENERATED ALWAYS AS (id * 2) STORED); ALTER TABLE a.e INHERIT a.p;

-- case: subpartitioned by a column with facets of its own, columns in another order
CREATE SCHEMA a; CREATE TABLE a.p (x int, y int, z text) PARTITION BY RANGE (x);
-- from:
CREATE TABLE a.p1 (z text, y int NOT NULL, x int NOT NULL) PARTITION BY RANGE ((y + 0)); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES FROM (1) TO (10); CREATE TABLE a.p11 PARTITION OF a.p1 DEFAULT;
-- to:
CREATE TABLE a.p1 (y int NOT NULL, x int NOT NULL, z text NOT NULL) PARTITION BY RANGE ((y + 0)); ALTER TABLE a.p ATTACH PARTITION a.p1 FOR VALUES FROM (1) TO (10);

-- case: partition that a key refers to dropped
CREATE SCHEMA a; CREATE TABLE a.p (id int PRIMARY KEY) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); CREATE TABLE a.r (id int REFERENCES a.p, again int REFERENCES a.p1);
-- from:
CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2) PARTITION BY LIST (id); CREATE TABLE a.p3 PARTITION OF a.p2 DEFAULT;
-- to:

-- case: check of a parent and its child, not valid in one
CREATE SCHEMA a; CREATE TABLE a.p (id int); CREATE TABLE a.c () INHERITS (a.p);
-- from:
-- to:
ALTER TABLE a.c ADD CONSTRAINT k CHECK (id > 0); ALTER TABLE a.p ADD CONSTRAINT k CHECK (id > 0) NOT VALID;

-- case: bounds of text that look like numbers
CREATE SCHEMA a; CREATE TABLE a.p (x text) PARTITION BY RANGE (x);
-- from:
CREATE TABLE a.c1 PARTITION OF a.p FOR VALUES FROM ('10') TO ('2'); CREATE TABLE a.c2 PARTITION OF a.p FOR VALUES FROM ('30') TO ('9');
-- to:
CREATE TABLE a.c1 PARTITION OF a.p FOR VALUES FROM ('30') TO ('9'); CREATE TABLE a.c3 PARTITION OF a.p FOR VALUES FROM ('100') TO ('20');

-- case: partitions by an expression that BETWEEN makes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int) PARTITION BY LIST ((x BETWEEN 0 AND 10 AND y > 0));
-- to:
CREATE TABLE a.t (x int, y int) PARTITION BY LIST ((x BETWEEN 0 AND 10 AND y > 1)); CREATE TABLE a.d PARTITION OF a.t DEFAULT;

-- case: two partitioned tables that refer to each other dropped with partitions that do so, too
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, n int, m serial, PRIMARY KEY (k, n)) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); CREATE UNIQUE INDEX p1u ON a.p1 (k);
CREATE TABLE a.q (k int, n int, PRIMARY KEY (k, n)) PARTITION BY LIST (k); CREATE TABLE a.q1 PARTITION OF a.q FOR VALUES IN (1); CREATE UNIQUE INDEX q1u ON a.q1 (k);
ALTER TABLE a.p ADD FOREIGN KEY (k, n) REFERENCES a.q; ALTER TABLE a.q ADD FOREIGN KEY (k, n) REFERENCES a.p;
ALTER TABLE a.p1 ADD FOREIGN KEY (k) REFERENCES a.q1 (k); ALTER TABLE a.q1 ADD FOREIGN KEY (k) REFERENCES a.p1 (k);
-- to:

-- case: a partition's own NOT NULL and comment go while the parent's column changes its type
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (k int, n int, s text) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (n NOT NULL) FOR VALUES IN (1); ALTER TABLE a.p1 ALTER s SET STORAGE EXTERNAL; COMMENT ON COLUMN a.p1.n IS 'n'; CREATE INDEX p1n ON a.p1 (n);
-- to:
CREATE TABLE a.p (k int, n bigint, s varchar) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1); ALTER TABLE a.p1 ALTER s SET STORAGE EXTERNAL; CREATE INDEX p1n ON a.p1 (n);

-- case: index that took a partition's key for its own, which a key refers to
CREATE SCHEMA a; CREATE TABLE a.p (k int NOT NULL, n int NOT NULL) PARTITION BY LIST (k);
CREATE TABLE a.p1 PARTITION OF a.p (UNIQUE (k, n)) FOR VALUES IN (1) PARTITION BY LIST (n); CREATE TABLE a.p11 PARTITION OF a.p1 (PRIMARY KEY (k, n)) DEFAULT; CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2);
CREATE TABLE a.r (k int, n int, FOREIGN KEY (k, n) REFERENCES a.p11 (k, n));
-- from:
CREATE UNIQUE INDEX i ON a.p (k, n);
-- to:

-- case: key of a partition goes that an index of its parent took, another goes with its partition
CREATE SCHEMA a; CREATE TABLE a.p (k int NOT NULL, n int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- from:
ALTER TABLE a.p1 ADD PRIMARY KEY (k, n); CREATE TABLE a.p2 PARTITION OF a.p (PRIMARY KEY (k, n)) FOR VALUES IN (2); CREATE UNIQUE INDEX i ON a.p (k, n);
-- to:
CREATE UNIQUE INDEX i ON a.p (k, n);

-- case: key of a partitioned table that its partitions lack
CREATE SCHEMA a; CREATE TABLE a.p (k int NOT NULL, n int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- from:
ALTER TABLE ONLY a.p ADD PRIMARY KEY (k, n); CREATE UNIQUE INDEX p1_pkey ON a.p1 (k, n); ALTER TABLE ONLY a.p ADD UNIQUE (n, k);
-- to:
ALTER TABLE a.p ADD PRIMARY KEY (k, n);

-- case: index of a partition beside the part of its parent's that is like it
CREATE SCHEMA a; CREATE TABLE a.p (k int, n int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1) PARTITION BY LIST (n); CREATE TABLE a.p11 PARTITION OF a.p1 DEFAULT;
-- from:
CREATE INDEX b ON a.p11 (k, n DESC);
-- to:
CREATE INDEX z ON a.p (k, n); CREATE INDEX b ON a.p11 (k, n DESC); CREATE INDEX c ON a.p1 (k, n);

-- case: partition leaves with a key to a partitioned table, of which the server has a part for each partition there
CREATE SCHEMA a; CREATE TABLE a.q (k int PRIMARY KEY) PARTITION BY LIST (k); CREATE TABLE a.q1 PARTITION OF a.q FOR VALUES IN (1); CREATE TABLE a.p (k int REFERENCES a.q) PARTITION BY LIST (k);
-- from:
CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.p1 (k int);

-- case: keys of a partition beside the parts of its parent's that are like them
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY); CREATE TABLE a.p (id int NOT NULL, k int NOT NULL) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES IN (1);
-- from:
ALTER TABLE a.p1 ADD CONSTRAINT own PRIMARY KEY (id, k), ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES a.o;
-- to:
ALTER TABLE a.p ADD UNIQUE (id, k), ADD FOREIGN KEY (k) REFERENCES a.o; ALTER TABLE a.p1 ADD CONSTRAINT own PRIMARY KEY (id, k), ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES a.o;

-- case: NOT NULL of a partitioned table that only a partition of its partition keeps
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.c PARTITION OF a.p DEFAULT PARTITION BY LIST (id); CREATE TABLE a.d PARTITION OF a.c DEFAULT; CREATE TABLE a.e PARTITION OF a.p FOR VALUES IN (1);
-- to:
CREATE TABLE a.p (id int) PARTITION BY LIST (id); CREATE TABLE a.c PARTITION OF a.p DEFAULT PARTITION BY LIST (id); CREATE TABLE a.d PARTITION OF a.c DEFAULT; ALTER TABLE a.d ALTER id SET NOT NULL; CREATE TABLE a.e PARTITION OF a.p FOR VALUES IN (1); ALTER TABLE a.e ALTER id SET NOT NULL;

-- case: key of a partition that others refer to becomes its parent's
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.c PARTITION OF a.p DEFAULT; ALTER TABLE a.c ADD CONSTRAINT u UNIQUE (id, k); CREATE TABLE a.f (id int, k int, FOREIGN KEY (id, k) REFERENCES a.c (id, k));
-- to:
CREATE TABLE a.p (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.c PARTITION OF a.p DEFAULT; ALTER TABLE a.p ADD CONSTRAINT u UNIQUE (id, k); CREATE TABLE a.f (id int, k int, FOREIGN KEY (id, k) REFERENCES a.c (id, k));

-- case: NOT NULL of a partitioned partition that its parent does not have
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (id NOT NULL) FOR VALUES IN (1) PARTITION BY RANGE (id); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES FROM (0) TO (10); CREATE TABLE a.p12 PARTITION OF a.p1 (k NOT NULL) FOR VALUES FROM (10) TO (20);
-- to:
CREATE TABLE a.p (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.p1 PARTITION OF a.p (k NOT NULL) FOR VALUES IN (1) PARTITION BY RANGE (id); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES FROM (0) TO (10); CREATE TABLE a.p12 PARTITION OF a.p1 (id NOT NULL) FOR VALUES FROM (10) TO (20);

-- case: a type whose values change and that a partition is partitioned by
CREATE SCHEMA a;
-- from:
CREATE TYPE a.kind AS ENUM ('one', 'two', 'three'); CREATE TABLE a.p (id int, k a.kind) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (0) TO (10) PARTITION BY LIST (k); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN ('one');
-- to:
CREATE TYPE a.kind AS ENUM ('one', 'zwei', 'drei'); CREATE TABLE a.p (id int, k a.kind) PARTITION BY RANGE (id); CREATE TABLE a.p1 PARTITION OF a.p FOR VALUES FROM (0) TO (10) PARTITION BY LIST (k); CREATE TABLE a.p11 PARTITION OF a.p1 FOR VALUES IN ('one');
