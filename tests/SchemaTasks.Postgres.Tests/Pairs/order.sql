-- What waits for what, and what does not.

-- case: column that a key includes while another table refers to the key
CREATE SCHEMA a;
-- from:
CREATE TABLE a.u (id int, payload varchar(10), UNIQUE (id) INCLUDE (payload)); CREATE TABLE a.cu (u_id int REFERENCES a.u (id));
CREATE TABLE a.s (id int, up int, payload varchar(10), PRIMARY KEY (id) INCLUDE (payload)); ALTER TABLE a.s ADD FOREIGN KEY (up) REFERENCES a.s;
CREATE TABLE a.i (id int, payload varchar(10)); CREATE UNIQUE INDEX i_id ON a.i (id) INCLUDE (payload); CREATE TABLE a.ci (i_id int REFERENCES a.i (id));
CREATE TABLE a.g (id int, n int, payload varchar(10), PRIMARY KEY (id) INCLUDE (payload)); CREATE VIEW a.v AS SELECT id, n FROM a.g GROUP BY id;
-- to:
CREATE TABLE a.u (id int, payload varchar(20), UNIQUE (id) INCLUDE (payload)); CREATE TABLE a.cu (u_id int REFERENCES a.u (id));
CREATE TABLE a.s (id int, up int, payload varchar(20), PRIMARY KEY (id) INCLUDE (payload)); ALTER TABLE a.s ADD FOREIGN KEY (up) REFERENCES a.s;
CREATE TABLE a.i (id int, payload varchar(20)); CREATE UNIQUE INDEX i_id ON a.i (id) INCLUDE (payload); CREATE TABLE a.ci (i_id int REFERENCES a.i (id));
CREATE TABLE a.g (id int, n int, payload varchar(20), PRIMARY KEY (id) INCLUDE (payload)); CREATE VIEW a.v AS SELECT id, n FROM a.g GROUP BY id;

-- case: extensions that require each other
CREATE SCHEMA a;
-- from:
CREATE EXTENSION cube SCHEMA a; CREATE EXTENSION earthdistance SCHEMA a;
-- to:
CREATE TABLE a.t (x int);

-- case: extension without whose operator classes a constraint cannot be
CREATE SCHEMA a;
-- from:
CREATE EXTENSION btree_gist SCHEMA a; CREATE TABLE a.t (i int, r int4range, EXCLUDE USING gist (i WITH =, r WITH &&));
-- to:
CREATE TABLE a.other (x int);

-- case: generated column that becomes a plain one while what it reads moves
CREATE SCHEMA a;
-- from:
CREATE TABLE a.r (k int, e bigint GENERATED ALWAYS AS (k + 1) STORED);
-- to:
CREATE TABLE a.r (id int, k int, e bigint);

-- case: comment and grant of a schema whose tables go
CREATE SCHEMA a;
-- from:
COMMENT ON SCHEMA a IS 'x'; GRANT USAGE ON SCHEMA a TO law_reader; CREATE TABLE a.t (id int);
-- to:
CREATE TABLE a.u (id int);

-- case: grant option of the owner
CREATE SCHEMA a; CREATE TABLE a.t (id int); ALTER TABLE a.t OWNER TO law_owner;
-- from:
GRANT SELECT ON a.t TO law_owner WITH GRANT OPTION;
-- to:
GRANT SELECT ON a.t TO law_reader;

-- case: index over words where there are operator classes for plain types, too
CREATE SCHEMA a; CREATE TABLE a.t (body text);
-- from:
CREATE EXTENSION btree_gin SCHEMA a; CREATE INDEX i ON a.t USING gin (to_tsvector('english', body));
-- to:
CREATE INDEX i ON a.t USING gin (to_tsvector('english', body));

-- case: texts of one meaning beside a real change
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (s varchar(9), CONSTRAINT c CHECK (s IN ('a', 'b'))); CREATE INDEX i ON a.t (s) WHERE s IN ('a', 'b');
-- to:
CREATE TABLE a.t (s varchar(9), CONSTRAINT c CHECK ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));
CREATE INDEX i ON a.t (s) WHERE (s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]); COMMENT ON TABLE a.t IS 'x';
