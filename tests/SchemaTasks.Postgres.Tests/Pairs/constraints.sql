-- Primary keys, unique, foreign key, check and exclusion constraints.

-- case: primary key added
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, b int);
-- to:
CREATE TABLE a.t (id int, b int, CONSTRAINT pk PRIMARY KEY (b, id)); COMMENT ON CONSTRAINT pk ON a.t IS 'key';

-- case: primary key other columns, referenced
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int NOT NULL, b int NOT NULL, PRIMARY KEY (id), UNIQUE (b)); CREATE TABLE a.u (t int REFERENCES a.t (id));
-- to:
CREATE TABLE a.t (id int NOT NULL, b int NOT NULL, PRIMARY KEY (b), UNIQUE (id)); CREATE TABLE a.u (t int REFERENCES a.t (id));

-- case: primary key renamed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int CONSTRAINT one PRIMARY KEY); CREATE TABLE a.u (t int REFERENCES a.t);
-- to:
CREATE TABLE a.t (id int CONSTRAINT two PRIMARY KEY); CREATE TABLE a.u (t int REFERENCES a.t);

-- case: view grouped by primary key
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int CONSTRAINT one PRIMARY KEY, n text); CREATE VIEW a.v AS SELECT id, n FROM a.t GROUP BY id;
-- to:
CREATE TABLE a.t (id int CONSTRAINT two PRIMARY KEY, n text); CREATE VIEW a.v AS SELECT id, n FROM a.t GROUP BY id;

-- case: unique facets
-- since: 15
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int, CONSTRAINT u UNIQUE (x));
-- to:
CREATE TABLE a.t (x int, y int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (x) INCLUDE (y) WITH (fillfactor=50));

-- case: unique deferrable
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int CONSTRAINT u UNIQUE DEFERRABLE, y int CONSTRAINT w UNIQUE);
-- to:
CREATE TABLE a.t (x int CONSTRAINT u UNIQUE DEFERRABLE INITIALLY DEFERRED, y int CONSTRAINT w UNIQUE DEFERRABLE);

-- case: unique fillfactor
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, CONSTRAINT u UNIQUE (x) WITH (fillfactor=50));
-- to:
CREATE TABLE a.t (x int, CONSTRAINT u UNIQUE (x));

-- case: unique constraint to unique index of the name
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, CONSTRAINT u UNIQUE (x)); CREATE TABLE a.r (x int REFERENCES a.t (x));
-- to:
CREATE TABLE a.t (x int); CREATE UNIQUE INDEX u ON a.t (x); CREATE TABLE a.r (x int REFERENCES a.t (x));

-- case: constraint kinds swap a name
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, CONSTRAINT c UNIQUE (x));
-- to:
CREATE TABLE a.t (x int, CONSTRAINT c CHECK (x > 0));

-- case: foreign key added
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, b int, UNIQUE (id, b)); CREATE TABLE a.u (x int, y int);
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, b int, UNIQUE (id, b)); CREATE TABLE a.u (x int, y int, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES a.t (id, b) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED); COMMENT ON CONSTRAINT fk ON a.u IS 'fk';

-- case: foreign key action
-- since: 15
CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY, b int, UNIQUE (id, b));
-- from:
CREATE TABLE a.u (x int, y int, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES a.t (id, b) ON DELETE SET NULL (y));
-- to:
CREATE TABLE a.u (x int, y int, CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES a.t (id, b) ON DELETE SET DEFAULT (x) ON UPDATE RESTRICT);

-- case: foreign key deferrability
CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY);
-- from:
CREATE TABLE a.u (x int CONSTRAINT fk REFERENCES a.t, y int CONSTRAINT fk2 REFERENCES a.t DEFERRABLE);
-- to:
CREATE TABLE a.u (x int CONSTRAINT fk REFERENCES a.t DEFERRABLE INITIALLY DEFERRED, y int CONSTRAINT fk2 REFERENCES a.t);

-- case: foreign key not valid
CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY);
-- from:
CREATE TABLE a.u (x int); ALTER TABLE a.u ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES a.t NOT VALID;
-- to:
CREATE TABLE a.u (x int CONSTRAINT fk REFERENCES a.t);

-- case: self reference and other table
CREATE SCHEMA a; CREATE TABLE a.o (id int PRIMARY KEY);
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, p int CONSTRAINT fk REFERENCES a.t);
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, p int CONSTRAINT fk REFERENCES a.o);

-- case: cycle of keys removed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, u int); CREATE TABLE a.u (id int PRIMARY KEY, t int REFERENCES a.t); ALTER TABLE a.t ADD FOREIGN KEY (u) REFERENCES a.u;
-- to:
CREATE TABLE a.z (id int);

-- case: check facets
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, CONSTRAINT c CHECK (x > 0), CONSTRAINT d CHECK (x < 9)); ALTER TABLE a.t ADD CONSTRAINT e CHECK (x <> 5) NOT VALID;
-- to:
CREATE TABLE a.t (x int, CONSTRAINT c CHECK (x > 1), CONSTRAINT d CHECK (x < 9) NO INHERIT, CONSTRAINT e CHECK (x <> 5)); COMMENT ON CONSTRAINT c ON a.t IS 'c';

-- case: check on two columns, one removed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, y int, CHECK (x > y));
-- to:
CREATE TABLE a.t (x int);

-- case: check that calls a function of the row
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int);
-- to:
CREATE TABLE a.t (x int); CREATE FUNCTION a.ok(r a.t) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'; ALTER TABLE a.t ADD CONSTRAINT c CHECK (a.ok(t.*));

-- case: default that calls a function of the row type
CREATE SCHEMA a;
-- from:
-- to:
CREATE TABLE a.t (x int); CREATE FUNCTION a.n(r a.t) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; ALTER TABLE a.t ALTER x SET DEFAULT a.n(NULL::a.t);

-- case: exclusion
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, r int4range);
-- to:
CREATE TABLE a.t (x int, r int4range, CONSTRAINT e EXCLUDE USING gist (r WITH &&) WHERE (x > 1) DEFERRABLE); COMMENT ON CONSTRAINT e ON a.t IS 'e';

-- case: exclusion changed
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (x int, r int4range, CONSTRAINT e EXCLUDE USING gist (r WITH &&));
-- to:
CREATE TABLE a.t (x int, r int4range, CONSTRAINT e EXCLUDE USING gist (r WITH -|-));

-- case: BETWEEN beside other conditions
CREATE SCHEMA a; CREATE TABLE a.t (x int, y int, b boolean);
-- from:
ALTER TABLE a.t ADD CHECK (x BETWEEN 1 AND 2 AND b), ADD CHECK (x NOT BETWEEN 1 AND 2 OR b), ADD CHECK (ROW(x, y) = ROW(y, x) AND b); CREATE VIEW a.v AS SELECT x FROM a.t WHERE x BETWEEN (SELECT 1 WHERE true) AND (SELECT 2 WHERE true AND false) AND EXISTS (SELECT 1);
-- to:
ALTER TABLE a.t ADD CHECK (x BETWEEN SYMMETRIC y AND 2 OR b), ADD CHECK ((b OR x = 1) AND b); CREATE INDEX i ON a.t (x) WHERE x BETWEEN 1 AND 2 AND b AND y = 1; CREATE VIEW a.v AS SELECT x FROM a.t WHERE (x = 1 AND (y = 2 AND b)) AND x BETWEEN 1 AND 2;

-- case: two keys of the same columns
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int PRIMARY KEY, n int, m int, UNIQUE (n) INCLUDE (m)); ALTER TABLE a.t ADD CONSTRAINT again UNIQUE (id), ADD CONSTRAINT other UNIQUE (n) INCLUDE (m);
-- to:
CREATE TABLE a.t (id int PRIMARY KEY, n int, m int, UNIQUE (n) INCLUDE (m)); CREATE TABLE a.s (id int PRIMARY KEY, span int4range, EXCLUDE USING gist (span WITH &&)); ALTER TABLE a.s ADD CONSTRAINT twice EXCLUDE USING gist (span WITH &&), ADD CONSTRAINT late UNIQUE (id) DEFERRABLE;

-- case: rows inside of compared rows
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (a int, b int, c int, d text, CONSTRAINT one CHECK (((a, b), (c, d), a) IS DISTINCT FROM ((1, 2), (3, 'ROW(1) = ROW('), 5)), CONSTRAINT two CHECK (((a, b), c) = ((1, 2), 3)));
-- to:
CREATE TABLE a.t (a int, b int, c int, d text, CONSTRAINT one CHECK (((a, b), (c, d)) IS NOT DISTINCT FROM ((1, 2), (3, 'x'))), CONSTRAINT two CHECK (((a, b), c) <> ((1, 2), 3) AND ((a, b), c) < ((1, 2), 3)));
CREATE VIEW a.v AS SELECT a FROM a.t WHERE ((a, b), (c, d)) IS DISTINCT FROM ((1, 2), (3, 'x'));

-- case: check over a list, printed before and after a replay, is the same
-- printed otherwise
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, k varchar(10), CONSTRAINT c CHECK (k IN ('x', 'y')), CONSTRAINT d CHECK (id BETWEEN 1 AND 2 AND k IS NOT NULL));
CREATE VIEW a.v AS SELECT id, k FROM a.t;
-- to:
CREATE TABLE a.t (id int, k varchar(10), CONSTRAINT c CHECK (k::text = ANY (ARRAY[('x'::varchar)::text, ('y'::varchar)::text])), CONSTRAINT d CHECK (id >= 1 AND id <= 2 AND k IS NOT NULL));
CREATE VIEW a.v AS SELECT id, k FROM a.t;

-- case: exclusion constraint with all that its index has
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, r int4range, v text NOT NULL, w int NOT NULL, CONSTRAINT x EXCLUDE USING gist (r WITH &&, int4range(id, id + 1) WITH &&));
-- to:
CREATE TABLE a.t (id int, r int4range, v text NOT NULL, w int NOT NULL, CONSTRAINT x EXCLUDE USING gist (r WITH &&, int4range(id, id + 1) WITH &&)); ALTER INDEX a.x ALTER 2 SET STATISTICS 40; ALTER TABLE a.t CLUSTER ON x; ALTER INDEX a.x SET (fillfactor = 55); COMMENT ON CONSTRAINT x ON a.t IS 'c'; COMMENT ON INDEX a.x IS 'i';

-- case: exclusion constraint with INCLUDE that identifies rows
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, r int4range, v text NOT NULL, w int NOT NULL);
-- from:
ALTER TABLE a.t ADD CONSTRAINT x EXCLUDE USING btree (w WITH =) INCLUDE (v); ALTER TABLE a.t ADD CONSTRAINT y EXCLUDE USING btree (w WITH =) WITH (fillfactor = 60); 
-- to:
ALTER TABLE a.t ADD CONSTRAINT x EXCLUDE USING btree (w WITH =) INCLUDE (v, id) WHERE (w > 3); ALTER TABLE a.t ADD CONSTRAINT y EXCLUDE USING btree (w WITH =) WITH (fillfactor = 70); 

-- case: exclusion constraint of a column that changes its type, with what its index has
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (id int, w int NOT NULL, CONSTRAINT x EXCLUDE USING gist (int4range(id, id + 1) WITH &&)); ALTER INDEX a.x ALTER 1 SET STATISTICS 40; ALTER TABLE a.t CLUSTER ON x; COMMENT ON INDEX a.x IS 'i';
-- to:
CREATE TABLE a.t (id smallint, w int NOT NULL, CONSTRAINT x EXCLUDE USING gist (int4range(id, id + 1) WITH &&)); ALTER INDEX a.x ALTER 1 SET STATISTICS 40; ALTER TABLE a.t CLUSTER ON x; COMMENT ON INDEX a.x IS 'i';

-- case: comments on the indexes of keys
CREATE SCHEMA a; CREATE TABLE a.t (id int PRIMARY KEY, v int UNIQUE);
-- from:
COMMENT ON INDEX a.t_pkey IS 'i';
-- to:
COMMENT ON INDEX a.t_v_key IS 'k';

-- case: exclusion constraints that differ in their storage parameters
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (w int NOT NULL); ALTER TABLE a.t ADD CONSTRAINT x EXCLUDE USING btree (w WITH =) WITH (fillfactor = 60); ALTER TABLE a.t ADD CONSTRAINT y EXCLUDE USING btree (w WITH =) WITH (fillfactor = 70);
-- to:
CREATE TABLE a.t (w int NOT NULL); ALTER TABLE a.t ADD CONSTRAINT x EXCLUDE USING btree (w WITH =); ALTER TABLE a.t ADD CONSTRAINT y EXCLUDE USING btree (w WITH =); ALTER TABLE a.t ADD CONSTRAINT z EXCLUDE USING btree (w WITH =) WHERE (w > 2) DEFERRABLE;

-- case: keys of the same columns that differ in their parameters
CREATE SCHEMA a;
-- from:
CREATE TABLE a.t (w int NOT NULL); ALTER TABLE a.t ADD CONSTRAINT x UNIQUE (w) WITH (fillfactor = 60); ALTER TABLE a.t ADD CONSTRAINT y UNIQUE (w) WITH (fillfactor = 70); ALTER TABLE a.t ADD CONSTRAINT z UNIQUE (w) DEFERRABLE;
-- to:
CREATE TABLE a.t (w int NOT NULL); ALTER TABLE a.t ADD CONSTRAINT x PRIMARY KEY (w); ALTER TABLE a.t ADD CONSTRAINT y UNIQUE (w); ALTER TABLE a.t ADD CONSTRAINT z UNIQUE (w) INCLUDE (w);
