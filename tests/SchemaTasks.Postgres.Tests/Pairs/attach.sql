-- Tables that become partitions, cease to be, or change their parent: never recreated.

-- case: with nothing on it
CREATE SCHEMA a; CREATE TABLE a.p (id int, n text) PARTITION BY RANGE (id);
-- from:
CREATE TABLE a.t (id int, n text);
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10);

-- case: between parents, one of which comes
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.p (id int, n text) PARTITION BY RANGE (id);
-- from:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10);
-- to:
CREATE TABLE b.q (n text, id int) PARTITION BY LIST (id); ALTER TABLE b.q ADD PRIMARY KEY (id); CREATE TABLE a.t (id int NOT NULL, n text); ALTER TABLE b.q ATTACH PARTITION a.t DEFAULT;

-- case: keys, checks, defaults and indexes of the parent, views over it
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY);
CREATE TABLE a.p (id int NOT NULL DEFAULT 7, k int NOT NULL, n text DEFAULT 'x', o int REFERENCES a.o, CONSTRAINT positive CHECK (id > 0), PRIMARY KEY (id), UNIQUE (k, id)) PARTITION BY RANGE (id); CREATE INDEX p_n_idx ON a.p (n); CREATE INDEX ON a.p (lower(n));
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, k int, n text DEFAULT 'y', o int REFERENCES a.o, gone date, CONSTRAINT t_u UNIQUE (k, id)); CREATE INDEX t_n ON a.t (n); CREATE INDEX t_o ON a.t (o); CREATE VIEW a.v AS SELECT id, n FROM a.t;
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10); CREATE INDEX t_o ON a.t (o); CREATE VIEW a.v AS SELECT id, n FROM a.t;

-- case: triggers, policies, comments, statistics and column facets of its own
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TABLE a.p (id int, n text) PARTITION BY RANGE (id); CREATE TRIGGER tr BEFORE INSERT ON a.p FOR EACH ROW EXECUTE FUNCTION a.f();
-- from:
CREATE TABLE a.t (id bigint, n varchar(10) NOT NULL); CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); CREATE POLICY o ON a.t USING (id > 1); COMMENT ON COLUMN a.t.n IS 'old'; ALTER TABLE a.t ALTER n SET STATISTICS 10; CREATE STATISTICS a.s ON id, n FROM a.t;
-- to:
CREATE TABLE a.t PARTITION OF a.p DEFAULT; CREATE TRIGGER own AFTER DELETE ON a.t FOR EACH ROW EXECUTE FUNCTION a.f(); ALTER TABLE a.t ENABLE ROW LEVEL SECURITY; CREATE POLICY q ON a.t USING (id > 2); COMMENT ON TABLE a.t IS 'now a part'; ALTER TABLE a.t ALTER n SET DEFAULT 'own';

-- case: with partitions of its own, beside one that makes room
CREATE SCHEMA a; CREATE TABLE a.p (id int, k int) PARTITION BY RANGE (id); CREATE INDEX ON a.p (k);
-- from:
CREATE TABLE a.t (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.t1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.t2 PARTITION OF a.t FOR VALUES IN (2); CREATE TABLE a.room PARTITION OF a.p FOR VALUES FROM (1) TO (20);
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10) PARTITION BY LIST (k); CREATE TABLE a.t1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.t2 PARTITION OF a.t FOR VALUES IN (2); CREATE TABLE a.room PARTITION OF a.p FOR VALUES FROM (10) TO (20);

-- case: from a child table and from a typed one
CREATE SCHEMA a; CREATE TYPE a.ty AS (id int, n text); CREATE TABLE a.parent (id int, n text); CREATE TABLE a.p (id int, n text) PARTITION BY RANGE (id);
-- from:
CREATE TABLE a.t (id int, n text); ALTER TABLE a.t INHERIT a.parent; CREATE TABLE a.u OF a.ty;
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10); CREATE TABLE a.u PARTITION OF a.p FOR VALUES FROM (10) TO (20);

-- case: its parent goes
CREATE SCHEMA a;
-- from:
CREATE TABLE a.p (id int PRIMARY KEY, n text) PARTITION BY RANGE (id); CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10);
-- to:
CREATE TABLE a.t (id int CONSTRAINT theirs PRIMARY KEY, n text);

-- case: indexes and keys beside those of the parent
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.o (id int PRIMARY KEY); CREATE TABLE a.p (id int NOT NULL, k int NOT NULL REFERENCES a.o, n text, UNIQUE (k, id)) PARTITION BY LIST (k); CREATE INDEX pi ON a.p (n DESC);
CREATE TABLE a.old (k int NOT NULL, id int NOT NULL, n text, PRIMARY KEY (id, k)) PARTITION BY LIST (k);
-- from:
CREATE TABLE b.t (id int NOT NULL, k int NOT NULL, n text); CREATE INDEX ti ON b.t (n); CREATE TABLE b.u PARTITION OF a.old FOR VALUES IN (2); CREATE INDEX ui ON b.u (n);
-- to:
CREATE TABLE b.t PARTITION OF a.p FOR VALUES IN (1); CREATE INDEX ti ON b.t (n); COMMENT ON INDEX b.ti IS 'own'; CREATE TABLE b.u (k int NOT NULL, id int NOT NULL, n text); ALTER TABLE a.p ATTACH PARTITION b.u FOR VALUES IN (2);
ALTER TABLE b.u ADD PRIMARY KEY (k, id), ADD CONSTRAINT own FOREIGN KEY (k) REFERENCES a.o; CREATE INDEX ui ON b.u (n);

-- case: index of a partition of what comes, beside that of the parent
CREATE SCHEMA a; CREATE TABLE a.p (id int, k int) PARTITION BY RANGE (id); CREATE INDEX ON a.p (k);
-- from:
CREATE TABLE a.t (id int, k int) PARTITION BY LIST (k); CREATE TABLE a.t1 PARTITION OF a.t FOR VALUES IN (1); CREATE INDEX own ON a.t1 (k);
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10) PARTITION BY LIST (k); CREATE TABLE a.t1 PARTITION OF a.t FOR VALUES IN (1); CREATE INDEX own ON a.t1 (k);

-- case: below a check that is not valid
CREATE SCHEMA a; CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.t (k int, v int);
-- from:
ALTER TABLE a.p ADD CONSTRAINT c CHECK (v > 0) NOT VALID;
-- to:
ALTER TABLE a.p ATTACH PARTITION a.t FOR VALUES IN (1); ALTER TABLE a.p ADD CONSTRAINT c CHECK (v > 0) NOT VALID;

-- case: below a check that is not valid, with a valid one of its own
CREATE SCHEMA a; CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.t (k int, v int, CONSTRAINT c CHECK (v > 0)); CREATE TABLE a.p2 PARTITION OF a.p FOR VALUES IN (2); ALTER TABLE a.p ADD CONSTRAINT c CHECK (v > 0) NOT VALID;
-- from:
-- to:
ALTER TABLE a.p ATTACH PARTITION a.t FOR VALUES IN (1);

-- case: below a check that is not enforced
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.p (k int, v int) PARTITION BY LIST (k); CREATE TABLE a.t (k int, v int); CREATE TABLE a.u (k int, v int, CONSTRAINT c CHECK (v > 0)); ALTER TABLE a.p ADD CONSTRAINT c CHECK (v > 0) NOT ENFORCED;
-- from:
-- to:
ALTER TABLE a.t ADD CONSTRAINT c CHECK (v > 0) NOT ENFORCED; ALTER TABLE a.p ATTACH PARTITION a.t FOR VALUES IN (1); ALTER TABLE a.p ATTACH PARTITION a.u FOR VALUES IN (2);

-- case: below constraints that are not valid, by version 18
-- since: 18
CREATE SCHEMA a; CREATE TABLE a.r (id int PRIMARY KEY); CREATE TABLE a.p (k int, v int, w int) PARTITION BY LIST (k); CREATE TABLE a.t (k int, v int, w int);
-- from:
ALTER TABLE a.p ADD CONSTRAINT nn NOT NULL v NOT VALID; ALTER TABLE a.p ADD CONSTRAINT f FOREIGN KEY (w) REFERENCES a.r NOT VALID;
-- to:
ALTER TABLE a.p ATTACH PARTITION a.t FOR VALUES IN (1); ALTER TABLE a.p ADD CONSTRAINT nn NOT NULL v NOT VALID; ALTER TABLE a.p ADD CONSTRAINT f FOREIGN KEY (w) REFERENCES a.r NOT VALID;

-- case: identity column and key of the parent
CREATE SCHEMA a; CREATE TABLE a.p (id bigint GENERATED ALWAYS AS IDENTITY, d date NOT NULL, n text, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);
-- from:
CREATE TABLE a.t (id bigint NOT NULL, d date NOT NULL, n text, PRIMARY KEY (id, d));
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM ('2026-12-01') TO ('2027-01-01');

-- case: identity column of its own, and one of the parent
CREATE SCHEMA a; CREATE TABLE a.p (id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 5), k int) PARTITION BY RANGE (k);
-- from:
CREATE TABLE a.t (id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2), k int); CREATE TABLE a.u PARTITION OF a.p FOR VALUES FROM (20) TO (30);
-- to:
CREATE TABLE a.t PARTITION OF a.p FOR VALUES FROM (1) TO (10); CREATE TABLE a.u (id bigint GENERATED ALWAYS AS IDENTITY, k int);

-- case: foreign table attached
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE a.p (id int NOT NULL, v text, CONSTRAINT positive CHECK (id > 0)) PARTITION BY RANGE (id); CREATE TABLE a.d PARTITION OF a.p DEFAULT;
CREATE FOREIGN TABLE a.f (id int OPTIONS (column_name 'key') NOT NULL, v text, CONSTRAINT positive CHECK (id > 0)) SERVER s OPTIONS (table_name 'x');
-- from:
-- to:
ALTER TABLE a.p ATTACH PARTITION a.f FOR VALUES FROM (1) TO (10);

-- case: foreign table between parents
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE a.p (id int NOT NULL, v text DEFAULT 'p') PARTITION BY RANGE (id); CREATE TABLE a.q (id int NOT NULL, v text) PARTITION BY LIST (id);
CREATE INDEX i ON a.p (v);
-- from:
CREATE FOREIGN TABLE a.f PARTITION OF a.p DEFAULT SERVER s OPTIONS (table_name 'x');
CREATE FOREIGN TABLE a.g PARTITION OF a.p FOR VALUES FROM (1) TO (3) SERVER s;
-- to:
CREATE FOREIGN TABLE a.f PARTITION OF a.q FOR VALUES IN (1) SERVER s OPTIONS (table_name 'y'); COMMENT ON FOREIGN TABLE a.f IS 'moved';
CREATE FOREIGN TABLE a.g PARTITION OF a.p FOR VALUES FROM (1) TO (5) SERVER s;

-- case: foreign table that inherits
CREATE SCHEMA a; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE TABLE a.p (id int NOT NULL, v text); CREATE TABLE a.q (id int NOT NULL, v text);
-- from:
CREATE FOREIGN TABLE a.f (id int NOT NULL, v text) SERVER s; CREATE FOREIGN TABLE a.g () INHERITS (a.p) SERVER s;
-- to:
CREATE FOREIGN TABLE a.f (id int NOT NULL, v text) INHERITS (a.p) SERVER s; CREATE FOREIGN TABLE a.g () INHERITS (a.q) SERVER s;

-- case: indexes of a table that is attached below a parent with others
CREATE SCHEMA a; CREATE TABLE a.p (id int, v text, w text) PARTITION BY RANGE (id); CREATE INDEX i ON a.p (v); CREATE INDEX j ON a.p (w DESC) WHERE (id > 0); CREATE INDEX k ON a.p USING gist (int4range(id, id + 1) range_ops);
CREATE TABLE a.t (id int, v text, w text);
-- from:
CREATE INDEX t1 ON a.t (v DESC); CREATE INDEX t2 ON a.t (w DESC) WHERE (id > 0); CREATE INDEX t3 ON a.t USING gist (int4range(id, id + 1)); CREATE INDEX t4 ON a.t (v) WITH (fillfactor = 50);
-- to:
ALTER TABLE a.p ATTACH PARTITION a.t DEFAULT;
