-- kind: Schemas.Tables.Indexes
-- host table: CREATE TABLE a.t (id int NOT NULL, n int, s text, j jsonb, v tsvector);
-- host partitioned table: CREATE TABLE a.t (id int NOT NULL, n int, s text, j jsonb, v tsvector) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int NOT NULL, n int, s text, j jsonb, v tsvector) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- name (): i | i2 | "I ""3"
-- Unique: | UNIQUE
-- Method: | USING hash
-- Keys: {key} | {key}, n | n, {key} | n
-- key (Keys.Column, Keys.Expression, Keys.Descending, Keys.Nulls, Keys.Collation, Keys.OperatorClass): id | id DESC | id DESC NULLS LAST | id NULLS FIRST | (n + 1) | (n + 2) | s COLLATE "C" | s text_pattern_ops | (lower(s)) | ((j ->> 'a')) | (a.f(n))
-- Include: | INCLUDE (n) | INCLUDE (s, n) | INCLUDE (n, s)
-- NullsNotDistinct: | [15] NULLS NOT DISTINCT
-- Where: | WHERE n > 1 | WHERE n > 2 AND s <> ''
-- StorageParameters: | WITH (fillfactor = 70) | WITH (fillfactor = 80, deduplicate_items = off)
-- Clustered: | ALTER TABLE a.t CLUSTER ON {name};
-- Comment: | COMMENT ON INDEX a.{name} IS 'one'; | COMMENT ON INDEX a.{name} IS 'two';
-- common:
CREATE SCHEMA a; CREATE FUNCTION a.f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
-- base:
CREATE {Unique} INDEX {name} ON a.t {Method} ({Keys}) {Include} {NullsNotDistinct} {StorageParameters} {Where};
{Clustered}
{Comment}

-- kind: Schemas.Tables.Indexes (expressions and marks)
-- Keys.StatisticsTarget: | ALTER INDEX a.i ALTER COLUMN 1 SET STATISTICS 50; | ALTER INDEX a.i ALTER COLUMN 1 SET STATISTICS 60;
-- Keys.OperatorClassParameters: gist (v tsvector_ops) | gist (v tsvector_ops (siglen = 64)) | gist (v tsvector_ops (siglen = 128)) | gin (v)
-- ReplicaIdentity: | ALTER TABLE a.t REPLICA IDENTITY USING INDEX {name};
-- Clustered: | ALTER TABLE a.t CLUSTER ON {name};
-- unique (Unique): UNIQUE | [bare]
-- name (): r | r2
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int, v tsvector);
-- base:
CREATE INDEX i ON a.t ((n + 1)); CREATE INDEX g ON a.t USING {Keys.OperatorClassParameters}; CREATE {unique} INDEX {name} ON a.t (id);
{Keys.StatisticsTarget}
{ReplicaIdentity}
{Clustered}
-- dependents:
CREATE TABLE a.ref (id int CONSTRAINT fk REFERENCES a.t (id));

-- kind: Schemas.Tables.Indexes (partitioned)
-- Invalid: ON a.t (n) | ON ONLY a.t (n)
-- own (): | CREATE INDEX pi ON a.p1 (n);
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.t FOR VALUES IN (2);
-- base:
CREATE INDEX i {Invalid};
{own}

-- kind: Schemas.Tables.Indexes (part)
-- PartOf: | ALTER INDEX a.i ATTACH PARTITION a.i1;
-- StorageParameters: | WITH (fillfactor = 70)
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int NOT NULL, n int NOT NULL) PARTITION BY LIST (id); CREATE TABLE a.p1 PARTITION OF a.t FOR VALUES IN (1); CREATE TABLE a.p2 PARTITION OF a.t FOR VALUES IN (2);
-- base:
CREATE INDEX i ON ONLY a.t (n);
CREATE INDEX i1 ON a.p1 (n) {StorageParameters};
{PartOf}

-- kind: Schemas.Tables.Statistics
-- name (): {Schema}.st | {Schema}.st2
-- Schema: a | b
-- Definition: (dependencies) ON id, n FROM a.t | ON id, n FROM a.t | (ndistinct, mcv) ON id, n FROM a.t | ON n, s FROM a.t | ON id, n FROM a.u
-- StatisticsTarget: | ALTER STATISTICS {name} SET STATISTICS 100; | ALTER STATISTICS {name} SET STATISTICS 0;
-- Comment: | COMMENT ON STATISTICS {name} IS 'one'; | COMMENT ON STATISTICS {name} IS 'two';
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int, n int, s text); CREATE TABLE a.u (id int, n int);
-- base:
CREATE STATISTICS {name} {Definition};
{StatisticsTarget}
{Comment}

-- kind: Schemas.Tables.Triggers
-- host table: CREATE TABLE a.t (id int, n int, s text);
-- host partitioned table: CREATE TABLE a.t (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- host foreign table: CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE a.t (id int, n int, s text) SERVER s;
-- name (): tr | tr2
-- Definition: AFTER INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION {func}() | AFTER UPDATE ON a.t FOR EACH ROW EXECUTE FUNCTION {func}() | AFTER UPDATE OF n OR DELETE ON a.t FOR EACH ROW EXECUTE FUNCTION {func}('x', 1) | AFTER INSERT ON a.t FOR EACH STATEMENT EXECUTE FUNCTION {func}() | AFTER INSERT ON a.t FOR EACH ROW WHEN (new.n > 1) EXECUTE FUNCTION {func}() | AFTER INSERT ON a.t FOR EACH ROW WHEN (new.n > 2) EXECUTE FUNCTION {func}()
-- func (): a.tf | a.tf2 | b.tf
-- Enabled: | ALTER TABLE a.t DISABLE TRIGGER {name}; | ALTER TABLE a.t ENABLE REPLICA TRIGGER {name}; | ALTER TABLE a.t ENABLE ALWAYS TRIGGER {name};
-- Comment: | COMMENT ON TRIGGER {name} ON a.t IS 'one'; | COMMENT ON TRIGGER {name} ON a.t IS 'two';
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE FUNCTION {func}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER {name} {Definition};
{Enabled}
{Comment}

-- kind: Schemas.Tables.Triggers (constraint, tables, view)
-- constraint (Definition): | CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.tf(); | CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON a.t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION a.tf(); | CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON a.t FROM a.u FOR EACH ROW EXECUTE FUNCTION a.tf();
-- tables (): | CREATE TRIGGER tt AFTER UPDATE ON a.t REFERENCING OLD TABLE AS old_t NEW TABLE AS new_t FOR EACH STATEMENT EXECUTE FUNCTION a.tf(); | CREATE TRIGGER tt AFTER UPDATE ON a.t REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION a.tf();
-- before (): | CREATE TRIGGER bt BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.tf(); | CREATE TRIGGER bt BEFORE TRUNCATE ON a.t EXECUTE FUNCTION a.tf();
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int); CREATE TABLE a.u (id int); CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- base:
CREATE TRIGGER always AFTER DELETE ON a.t FOR EACH ROW EXECUTE FUNCTION a.tf();
{constraint}
{tables}
{before}

-- kind: Schemas.Tables.Rules
-- host table: CREATE TABLE a.t (id int, n int, s text);
-- host partitioned table: CREATE TABLE a.t (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host child: CREATE TABLE a.top (id int, n int, s text); CREATE TABLE a.t () INHERITS (a.top);
-- name (): r | r2
-- Definition: ON DELETE TO a.t DO INSTEAD NOTHING | ON UPDATE TO a.t DO INSTEAD NOTHING | ON INSERT TO a.t DO ALSO INSERT INTO a.log VALUES (new.n) | ON DELETE TO a.t WHERE old.n > 1 DO INSTEAD (DELETE FROM a.log; UPDATE a.log SET n = old.n)
-- Enabled: | ALTER TABLE a.t DISABLE RULE {name}; | ALTER TABLE a.t ENABLE REPLICA RULE {name}; | ALTER TABLE a.t ENABLE ALWAYS RULE {name};
-- Comment: | COMMENT ON RULE {name} ON a.t IS 'one'; | COMMENT ON RULE {name} ON a.t IS 'two';
-- common:
CREATE SCHEMA a; CREATE TABLE a.log (n int);
-- base:
CREATE RULE {name} AS {Definition};
{Enabled}
{Comment}

-- kind: Schemas.Tables.Policies
-- host table: CREATE TABLE a.t (id int, n int, s text);
-- host partitioned table: CREATE TABLE a.t (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.part PARTITION OF a.t FOR VALUES IN (1);
-- host partition: CREATE TABLE a.top (id int, n int, s text) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.top FOR VALUES IN (1);
-- name (): p | p2 | "P ""3"
-- Restrictive: | AS RESTRICTIVE
-- Command: | FOR UPDATE
-- Roles: | TO law_reader | TO law_reader, law_writer
-- Using: USING (n > 1) | USING (n > 2) | USING (a.ok(n)) | USING (n IN (SELECT o.n FROM a.o)) |
-- WithCheck: | WITH CHECK (n > 1) | WITH CHECK (n > 3)
-- insert (Command): | CREATE POLICY other ON a.t FOR INSERT WITH CHECK (n > 5); | CREATE POLICY other ON a.t FOR SELECT USING (true); | CREATE POLICY other ON a.t FOR DELETE USING (n > 5);
-- Comment: | COMMENT ON POLICY {name} ON a.t IS 'one'; | COMMENT ON POLICY {name} ON a.t IS 'two';
-- common:
CREATE SCHEMA a; CREATE FUNCTION a.ok(int) RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE TABLE a.o (n int);
-- base:
CREATE POLICY {name} ON a.t {Restrictive} {Command} {Roles} {Using} {WithCheck};
{insert}
{Comment}

-- kind: Schemas.Tables.InheritedParts
-- key (Comment): | COMMENT ON CONSTRAINT c_pkey ON a.c IS 'one'; | COMMENT ON CONSTRAINT c_pkey ON a.c IS 'two';
-- index (Comment): | COMMENT ON INDEX a.c_n_idx IS 'one'; | COMMENT ON INDEX a.c_n_idx IS 'two';
-- check (Comment): | COMMENT ON CONSTRAINT positive ON a.c IS 'one'; | COMMENT ON CONSTRAINT positive ON a.c IS 'two';
-- Enabled: | [15] ALTER TABLE a.c DISABLE TRIGGER tr; | [15] ALTER TABLE a.c ENABLE ALWAYS TRIGGER tr;
-- Clustered: | ALTER TABLE a.c CLUSTER ON c_n_idx; | ALTER TABLE a.c CLUSTER ON c_pkey;
-- ReplicaIdentity: | ALTER TABLE a.c REPLICA IDENTITY USING INDEX c_pkey;
-- common:
CREATE SCHEMA a; CREATE FUNCTION a.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE a.t (id int NOT NULL, n int, CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT positive CHECK (n > 0)) PARTITION BY LIST (id); CREATE TABLE a.c PARTITION OF a.t FOR VALUES IN (1); CREATE INDEX ix ON a.t (n); CREATE TRIGGER tr AFTER INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
-- base:
{key}
{index}
{check}
{Enabled}
{Clustered}
{ReplicaIdentity}
