-- kind: Schemas.Tables
-- name (): {schema}.t | {schema}.u | {schema}."T 1"
-- schema (): a | b
-- columns (Columns): id int, n int, s text, j jsonb | id int, n int, s text, j jsonb, z date | id int, z date, n int, s text, j jsonb | j jsonb, s text, n int, id int
-- Unlogged: | UNLOGGED
-- StorageParameters: | WITH (fillfactor = 70) | WITH (fillfactor = 80, autovacuum_enabled = false, toast.autovacuum_enabled = false)
-- AccessMethod: | USING tablemethod
-- RowLevelSecurity: | ALTER TABLE {name} ENABLE ROW LEVEL SECURITY; | ALTER TABLE {name} ENABLE ROW LEVEL SECURITY; ALTER TABLE {name} FORCE ROW LEVEL SECURITY; | ALTER TABLE {name} FORCE ROW LEVEL SECURITY;
-- ReplicaIdentity (ReplicaIdentity, Indexes.ReplicaIdentity): | ALTER TABLE {name} REPLICA IDENTITY FULL; | ALTER TABLE {name} REPLICA IDENTITY NOTHING; | ALTER TABLE {name} REPLICA IDENTITY USING INDEX {schema}_ri;
-- Comment: | COMMENT ON TABLE {name} IS 'one'; | COMMENT ON TABLE {name} IS 'two';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader; | GRANT SELECT, INSERT ON {name} TO law_reader; GRANT ALL ON {name} TO law_writer; | GRANT SELECT ON {name} TO law_reader WITH GRANT OPTION; GRANT SELECT ON {name} TO PUBLIC; | REVOKE SELECT ON {name} FROM CURRENT_USER;
-- Owner: | ALTER TABLE {name} OWNER TO law_owner;
-- func (): CREATE FUNCTION a.f(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1'; | CREATE FUNCTION a.f(r {name}, k int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'; |
-- view (): n | n * 2
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE ACCESS METHOD tablemethod TYPE TABLE HANDLER heap_tableam_handler;
-- base:
CREATE {Unlogged} TABLE {name} ({columns}) {AccessMethod} {StorageParameters};
ALTER TABLE {name} ALTER id SET NOT NULL; CREATE UNIQUE INDEX {schema}_ri ON {name} (id);
{RowLevelSecurity}
{ReplicaIdentity}
{Comment}
{Owner}
{Grants}
-- dependents:
ALTER TABLE {name} ADD CONSTRAINT pk PRIMARY KEY (id); ALTER TABLE {name} ADD CONSTRAINT chk CHECK (n > 1);
CREATE {Unlogged} TABLE a.ref (t int CONSTRAINT fk REFERENCES {name} ON DELETE CASCADE);
CREATE INDEX i_n ON {name} (n) WHERE s <> ''; CREATE STATISTICS a.st ON n, s FROM {name};
CREATE VIEW a.v AS SELECT id, {view} AS n FROM {name}; COMMENT ON VIEW a.v IS 'v'; GRANT SELECT ON a.v TO law_reader; CREATE TABLE a.rows (r {name}, v a.v[]);
CREATE VIEW a.w AS SELECT n FROM a.v; ALTER VIEW a.w OWNER TO law_owner;
CREATE MATERIALIZED VIEW a.mv AS SELECT id, s FROM {name}; CREATE UNIQUE INDEX mvi ON a.mv (id); COMMENT ON INDEX a.mvi IS 'i';
CREATE POLICY p ON {name} TO law_reader USING (n > 1);
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr BEFORE UPDATE OF n ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf(); COMMENT ON TRIGGER tr ON {name} IS 'tr';
CREATE RULE r AS ON DELETE TO {name} WHERE old.n = 1 DO INSTEAD NOTHING;
CREATE FUNCTION a.all_rows() RETURNS SETOF {name} LANGUAGE sql AS 'SELECT NULL';
{func}

-- kind: Schemas.Tables (partitioned)
-- name (): {schema}.t | {schema}.u
-- schema (): a | b
-- PartitionBy: LIST (n) | [bare] RANGE (n) | LIST (lower(n)) | LIST (n COLLATE "C") | [bare] HASH (n, id)
-- columns (Columns): id int, n text, s text | id int, n text, s text, z date | s text, n text, id int
-- parts (Partitions): CREATE TABLE a.p1 PARTITION OF {name} DEFAULT; |
-- Comment: | COMMENT ON TABLE {name} IS 'one';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader;
-- Owner: | ALTER TABLE {name} OWNER TO law_owner;
-- index (Indexes): | CREATE INDEX i ON {name} (s); 
-- key (): | ALTER TABLE {name} ALTER s SET NOT NULL; | ALTER TABLE {name} ALTER s SET DEFAULT 'd'; | ALTER TABLE {name} ADD CONSTRAINT c CHECK (s <> '');
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TABLE {name} ({columns}) PARTITION BY {PartitionBy};
{Comment}
{Owner}
{Grants}
{index}
{key}
-- dependents:
CREATE TABLE a.p0 PARTITION OF {name} FOR VALUES IN ('q', 'r');
CREATE TABLE a.p2 PARTITION OF {name} FOR VALUES IN ('x') PARTITION BY RANGE (id);
CREATE TABLE a.p21 PARTITION OF a.p2 FOR VALUES FROM (1) TO (10);
{parts}
CREATE INDEX di ON {name} (id); COMMENT ON TABLE a.p0 IS 'p0'; GRANT SELECT ON a.p0 TO law_reader;
CREATE VIEW a.v AS SELECT id, n FROM {name}; CREATE VIEW a.pv AS SELECT s FROM a.p0;
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr AFTER INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf();
CREATE POLICY p ON {name} USING (id > 1);
CREATE FUNCTION a.f(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- kind: Schemas.Tables.Partitions
-- name (): {Schema}.p | {Schema}.q
-- Schema: a | b
-- Bound: FOR VALUES FROM (1) TO (10) | FOR VALUES FROM (1) TO (20) | FOR VALUES FROM (10) TO (20) | FOR VALUES FROM (MINVALUE) TO (5) | DEFAULT
-- how (): PARTITION OF a.t {Bound} | PARTITION OF a.t2 {Bound}
-- sub (): | PARTITION BY LIST (id)
-- Table.Comment (): | COMMENT ON TABLE {name} IS 'one';
-- own (): | ALTER TABLE {name} ALTER s SET DEFAULT 'own'; | ALTER TABLE {name} ALTER s SET NOT NULL; | ALTER TABLE {name} ALTER s SET STORAGE EXTERNAL; | ALTER TABLE {name} ADD CONSTRAINT own CHECK (id > 1); | CREATE INDEX own ON {name} (id); | CREATE POLICY own ON {name} USING (true); | ALTER TABLE {name} ADD CONSTRAINT own UNIQUE (id, k);
-- Table.Grants (): | GRANT SELECT ON {name} TO law_reader;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
CREATE TABLE a.t (id int, k int, s text) PARTITION BY RANGE (k); CREATE TABLE a.t2 (id int, k int, s text) PARTITION BY RANGE (k);
CREATE INDEX ti ON a.t (s); CREATE INDEX ti2 ON a.t2 (s);
-- base:
CREATE TABLE {name} {how} {sub};
{Table.Comment}
{own}
{Table.Grants}
-- dependents:
CREATE TABLE a.other PARTITION OF a.t FOR VALUES FROM (100) TO (200);
CREATE VIEW a.v AS SELECT id, s FROM {name}; CREATE VIEW a.w AS SELECT s FROM a.t;
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr AFTER INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf();
CREATE FUNCTION a.f(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE STATISTICS a.st ON id, s FROM {name};

-- kind: Schemas.Tables (child)
-- name (): {schema}.t | {schema}.u
-- schema (): a | b
-- Inherits: INHERITS (a.p) | INHERITS (a.p, a.q) | INHERITS (a.q, a.p) | INHERITS (a.q)
-- Columns.Inherited: x int, y int | x int, y int, id int, n int
-- parent (): n int | n bigint | n int NOT NULL | n int DEFAULT 5 | n int CONSTRAINT c CHECK (n > 1)
-- more (): | ALTER TABLE a.p ADD more text; | ALTER TABLE a.p ADD more text; ALTER TABLE {name} ALTER more SET DEFAULT 'm';
-- own (): | ALTER TABLE {name} ADD CONSTRAINT own CHECK (id > 1); | ALTER TABLE {name} ALTER id SET DEFAULT 4; | ALTER TABLE {name} ALTER id SET NOT NULL; | CREATE INDEX own ON {name} (id);
-- Comment: | COMMENT ON TABLE {name} IS 'one';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TABLE a.p (id int, {parent}); CREATE TABLE a.q (id int, {parent});
CREATE TABLE {name} ({Columns.Inherited}) {Inherits};
{more}
{own}
{Comment}
{Grants}
-- dependents:
CREATE VIEW a.v AS SELECT id, n FROM {name}; CREATE VIEW a.w AS SELECT id, n FROM a.p; CREATE TABLE a.rows (r {name}, p a.p[]);
CREATE FUNCTION a.f(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE INDEX i ON {name} (n); ALTER TABLE {name} ADD CONSTRAINT uq UNIQUE (id);
CREATE RULE r AS ON DELETE TO {name} DO INSTEAD NOTHING;

-- kind: Schemas.Tables (grandchild)
-- parent (): n int | n bigint | n int NOT NULL | n int DEFAULT 5 | n int CONSTRAINT c CHECK (n > 1) | n int, more text
-- own (): | ALTER TABLE a.child ADD own text; | ALTER TABLE a.child ALTER n SET DEFAULT 6; | ALTER TABLE a.grand ALTER n SET DEFAULT 7;
-- Comment: | COMMENT ON TABLE a.grand IS 'one';
-- common:
CREATE SCHEMA a;
-- base:
CREATE TABLE a.p (id int, {parent}); CREATE TABLE a.child (x int) INHERITS (a.p); CREATE TABLE a.grand (y int) INHERITS (a.child);
{own}
{Comment}
-- dependents:
CREATE VIEW a.v AS SELECT id, n FROM a.grand; CREATE VIEW a.w AS SELECT id, n FROM a.p; CREATE TABLE a.rows (r a.grand);
CREATE INDEX i ON a.grand (n); CREATE FUNCTION a.f(r a.grand) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- kind: Schemas.Tables (typed)
-- OfType: OF a.c | OF a.c2 | [bare] (n int, s text)
-- own (): | ALTER TABLE a.t ALTER n SET DEFAULT 4; | ALTER TABLE a.t ALTER n SET NOT NULL; | ALTER TABLE a.t ADD CONSTRAINT k CHECK (n > 1);
-- Unlogged: | UNLOGGED
-- Comment: | COMMENT ON TABLE a.t IS 'one';
-- common:
CREATE SCHEMA a; CREATE TYPE a.c AS (n int, s text); CREATE TYPE a.c2 AS (n int, s text);
-- base:
CREATE {Unlogged} TABLE a.t {OfType};
{own}
{Comment}
-- dependents:
CREATE VIEW a.v AS SELECT n FROM a.t; CREATE TABLE a.rows (r a.t);
CREATE INDEX i ON a.t (n);
CREATE FUNCTION a.f(r a.t) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- kind: Schemas.Tables (foreign)
-- name (): {schema}.t | {schema}.u
-- schema (): a | b
-- Server: s1 | s2
-- ForeignOptions: | OPTIONS (table_name '1') | OPTIONS (table_name '2', delimiter 'it''s')
-- Columns.ForeignOptions: | OPTIONS (column_name 'a') | OPTIONS (column_name 'b', force_null 'c')
-- columns (Columns): id int, n int {Columns.ForeignOptions}, s text | id int, n int {Columns.ForeignOptions}, s text, z date | id int, n int {Columns.ForeignOptions}
-- type (Columns.Type): | ALTER TABLE {name} ALTER n TYPE bigint; | ALTER TABLE {name} ALTER n SET DEFAULT 4; | ALTER TABLE {name} ALTER n SET NOT NULL; | ALTER TABLE {name} ADD CONSTRAINT c CHECK (n > 1);
-- Comment: | COMMENT ON FOREIGN TABLE {name} IS 'one';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader;
-- Owner: | ALTER TABLE {name} OWNER TO law_owner;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s1 FOREIGN DATA WRAPPER w; CREATE SERVER s2 FOREIGN DATA WRAPPER w;
-- base:
CREATE FOREIGN TABLE {name} ({columns}) SERVER {Server} {ForeignOptions};
{type}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE VIEW a.v AS SELECT id, n FROM {name};
CREATE FUNCTION a.f(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr BEFORE UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf();

-- kind: Schemas.Tables (conversions)
-- what (): CREATE TABLE a.t (id int, n int); | CREATE TABLE a.t (id int, n int) PARTITION BY LIST (id); | CREATE TABLE a.p (id int, n int) PARTITION BY LIST (id); CREATE TABLE a.t PARTITION OF a.p FOR VALUES IN (1); | CREATE TABLE a.p (id int, n int); CREATE TABLE a.t () INHERITS (a.p); | CREATE TYPE a.c AS (id int, n int); CREATE TABLE a.t OF a.c; | CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE a.t (id int, n int) SERVER s; | CREATE UNLOGGED TABLE a.t (id int, n int); | CREATE VIEW a.t AS SELECT 1 AS id, 2 AS n; | CREATE MATERIALIZED VIEW a.t AS SELECT 1 AS id, 2 AS n; | CREATE SEQUENCE a.t; | CREATE TYPE a.t AS (id int, n int); | CREATE DOMAIN a.t AS int; | CREATE TYPE a.t AS ENUM ('x');
-- common:
CREATE SCHEMA a;
-- base:
{what}
