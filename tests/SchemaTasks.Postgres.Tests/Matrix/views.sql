-- kind: Schemas.Views
-- name (): {schema}.v | {schema}.x | {schema}."V 1"
-- schema (): a | b
-- Definition: SELECT id, n, s FROM a.t | SELECT id, n, s FROM a.t WHERE n > 1 | SELECT id, n, s FROM a.u | SELECT t.id, u.n, t.s FROM a.t JOIN a.u ON u.id = t.id
-- columns (Columns, Columns.Type): CREATE VIEW {name} {Options} AS {Definition}; | CREATE VIEW {name} {Options} AS SELECT d.*, 1 AS z FROM ({Definition}) d; | CREATE VIEW {name} {Options} AS SELECT id, n::bigint AS n, s FROM ({Definition}) d; | CREATE VIEW {name} {Options} AS SELECT s, n, id FROM ({Definition}) d; | [bare] CREATE VIEW {name} {Options} AS SELECT id FROM ({Definition}) d; | CREATE VIEW {name} {Options} AS SELECT 0 AS q, d.* FROM ({Definition}) d; | [bare] CREATE VIEW {name} (id, n2, s) {Options} AS {Definition};
-- Options: | WITH (security_barrier = true) | WITH (security_barrier = true, check_option = local) | [15] WITH (security_invoker = true)
-- Columns.Default: | ALTER VIEW {name} ALTER n SET DEFAULT 5; | ALTER VIEW {name} ALTER n SET DEFAULT 6;
-- Columns.Comment: | COMMENT ON COLUMN {name}.id IS 'one'; | COMMENT ON COLUMN {name}.id IS 'two';
-- Columns.Grants (Columns.Grants, Columns.Grants.Privileges, Columns.Grants.Grantable): | GRANT SELECT (id) ON {name} TO law_reader; | GRANT SELECT (id), INSERT (id) ON {name} TO law_reader; | GRANT SELECT (id) ON {name} TO law_reader WITH GRANT OPTION;
-- Triggers: | CREATE TRIGGER tr INSTEAD OF INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf(); | CREATE TRIGGER tr INSTEAD OF UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf(); | CREATE TRIGGER tr2 INSTEAD OF INSERT ON {name} FOR EACH ROW EXECUTE FUNCTION a.tf();
-- marks (Triggers.Definition, Triggers.Comment): CREATE TRIGGER st BEFORE INSERT ON {name} EXECUTE FUNCTION a.tf(); | CREATE TRIGGER st BEFORE INSERT ON {name} EXECUTE FUNCTION a.tf(); COMMENT ON TRIGGER st ON {name} IS 'st'; | CREATE TRIGGER st BEFORE DELETE ON {name} EXECUTE FUNCTION a.tf();
-- Rules: | CREATE RULE r AS ON DELETE TO {name} DO INSTEAD NOTHING; | CREATE RULE r2 AS ON DELETE TO {name} DO INSTEAD NOTHING;
-- ruleMarks (Rules.Definition, Rules.Comment): CREATE RULE ru AS ON UPDATE TO {name} DO INSTEAD NOTHING; | CREATE RULE ru AS ON UPDATE TO {name} DO INSTEAD NOTHING; COMMENT ON RULE ru ON {name} IS 'ru'; | CREATE RULE ru AS ON UPDATE TO {name} DO INSTEAD UPDATE a.t SET n = new.n;
-- Comment: | COMMENT ON VIEW {name} IS 'one'; | COMMENT ON VIEW {name} IS 'two';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader; | GRANT SELECT, UPDATE ON {name} TO law_reader; | GRANT SELECT ON {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER VIEW {name} OWNER TO law_super;
-- above (): n | n + 1
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int PRIMARY KEY, n int, s text); CREATE TABLE a.u (id int, n int, s text); GRANT USAGE ON SCHEMA a TO law_owner; GRANT SELECT ON a.t, a.u TO law_owner;
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
-- base:
{columns}
{Columns.Default}
{Columns.Comment}
{Columns.Grants}
{Triggers}
{marks}
{Rules}
{ruleMarks}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE VIEW a.w AS SELECT id, {above} AS n FROM {name}; COMMENT ON VIEW a.w IS 'w'; GRANT SELECT ON a.w TO law_reader;
CREATE VIEW a.w2 AS SELECT w.n FROM a.w JOIN {name} x USING (id); ALTER VIEW a.w2 OWNER TO law_owner;
CREATE VIEW a.whole AS SELECT x FROM {name} x;
CREATE MATERIALIZED VIEW a.mv AS SELECT id, n FROM {name}; CREATE UNIQUE INDEX mvi ON a.mv (id); COMMENT ON MATERIALIZED VIEW a.mv IS 'mv';
CREATE FUNCTION a.f() RETURNS SETOF {name} LANGUAGE sql AS 'SELECT NULL';
CREATE FUNCTION a.g(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW a.fv AS SELECT id FROM a.f(); CREATE TABLE a.rows (r {name}, l {name}[]);
CREATE RULE rr AS ON DELETE TO a.u WHERE EXISTS (SELECT FROM {name} q WHERE q.id = old.id) DO INSTEAD NOTHING;
CREATE POLICY p ON a.u USING (EXISTS (SELECT FROM {name} q WHERE q.id = u.id));

-- kind: Schemas.Views (sql body)
-- since: 14
-- name (): a.v | a.x | b.v
-- Definition: SELECT id, n FROM a.t | SELECT id, n + 1 AS n FROM a.t | SELECT id, n::bigint AS n FROM a.t | SELECT n, id FROM a.t
-- body (): id | n
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int, n int);
-- base:
CREATE VIEW {name} AS {Definition};
-- dependents:
CREATE FUNCTION a.f() RETURNS bigint BEGIN ATOMIC SELECT max({body}) FROM {name}; END; COMMENT ON FUNCTION a.f() IS 'f';
CREATE VIEW a.w AS SELECT a.f() AS f;
ALTER TABLE a.t ALTER n SET DEFAULT a.f();

-- kind: Schemas.MaterializedViews
-- name (): {schema}.v | {schema}.x | {schema}."V 1"
-- schema (): a | b
-- Definition: SELECT id, n, s FROM a.t | SELECT id, n, s FROM a.t WHERE n > 1 | SELECT id, n, s, 1 AS z FROM a.t | SELECT s, n, id FROM a.t
-- Columns.Type: {Definition} | SELECT id, n::bigint AS n, s FROM a.t
-- AccessMethod: | USING mvmethod
-- StorageParameters: | WITH (fillfactor = 70) | WITH (autovacuum_enabled = false)
-- Columns.Comment: | COMMENT ON COLUMN {name}.id IS 'one'; | COMMENT ON COLUMN {name}.id IS 'two';
-- Columns.Storage: | ALTER MATERIALIZED VIEW {name} ALTER s SET STORAGE EXTERNAL; | ALTER MATERIALIZED VIEW {name} ALTER s SET STORAGE MAIN;
-- Columns.Compression: | [14] ALTER MATERIALIZED VIEW {name} ALTER s SET COMPRESSION pglz;
-- Columns.StatisticsTarget: | ALTER MATERIALIZED VIEW {name} ALTER s SET STATISTICS 10; | ALTER MATERIALIZED VIEW {name} ALTER s SET STATISTICS 20;
-- Columns.Options: | ALTER MATERIALIZED VIEW {name} ALTER s SET (n_distinct = 10);
-- Indexes: | CREATE INDEX mi ON {name} (n); | CREATE UNIQUE INDEX mi ON {name} (id, n) WHERE n > 1; | CREATE INDEX mi2 ON {name} (n);
-- Statistics: | CREATE STATISTICS {schema}.st ON n, s FROM {name}; | CREATE STATISTICS {schema}.st ON id, s FROM {name};
-- Clustered (Indexes.Clustered): CREATE INDEX ci ON {name} (id); | CREATE INDEX ci ON {name} (id); ALTER MATERIALIZED VIEW {name} CLUSTER ON ci; | CREATE INDEX ci ON {name} (id DESC); COMMENT ON INDEX {schema}.ci IS 'ci';
-- Comment: | COMMENT ON MATERIALIZED VIEW {name} IS 'one'; | COMMENT ON MATERIALIZED VIEW {name} IS 'two';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT SELECT ON {name} TO law_reader; | GRANT SELECT ON {name} TO law_reader WITH GRANT OPTION; | GRANT SELECT, REFERENCES ON {name} TO law_reader; | GRANT SELECT (id) ON {name} TO law_reader;
-- Owner: | ALTER MATERIALIZED VIEW {name} OWNER TO law_owner;
-- above (): n | n + 1
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int PRIMARY KEY, n int, s text); CREATE ACCESS METHOD mvmethod TYPE TABLE HANDLER heap_tableam_handler;
-- base:
CREATE MATERIALIZED VIEW {name} {AccessMethod} {StorageParameters} AS {Columns.Type};
{Columns.Comment}
{Columns.Storage}
{Columns.Compression}
{Columns.StatisticsTarget}
{Columns.Options}
{Clustered}
{Indexes}
{Statistics}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE UNIQUE INDEX di ON {name} (id) INCLUDE (s);
CREATE VIEW a.w AS SELECT id, {above} AS n FROM {name}; COMMENT ON VIEW a.w IS 'w'; GRANT SELECT ON a.w TO law_reader;
CREATE MATERIALIZED VIEW a.mv AS SELECT n FROM a.w; CREATE INDEX mvi ON a.mv (n);
CREATE FUNCTION a.g(r {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';

-- kind: Schemas.MaterializedViews (columns)
-- query (Columns): SELECT id, n FROM a.t | SELECT id, n, s FROM a.t | SELECT n AS id, id AS n FROM a.t
-- Columns.Grants (Columns.Grants, Columns.Grants.Privileges, Columns.Grants.Grantable): GRANT SELECT (id) ON a.v TO law_reader; | GRANT SELECT (id), REFERENCES (id) ON a.v TO law_reader; | GRANT SELECT (id, n) ON a.v TO law_reader; | GRANT SELECT (id) ON a.v TO law_reader, law_writer; | GRANT SELECT (id) ON a.v TO law_reader WITH GRANT OPTION;
-- whole (Grants): | GRANT SELECT ON a.v TO law_reader; | GRANT SELECT, DELETE ON a.v TO law_reader;
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int, s text);
-- base:
CREATE MATERIALIZED VIEW a.v AS {query};
{whole}
{Columns.Grants}

-- kind: Schemas.Views (grants)
-- Columns.Grants (Columns.Grants, Columns.Grants.Privileges, Columns.Grants.Grantable): | GRANT SELECT (id) ON a.v TO law_reader; | GRANT SELECT (id), INSERT (id) ON a.v TO law_reader; GRANT SELECT (n) ON a.v TO law_writer; | GRANT SELECT (id) ON a.v TO law_reader WITH GRANT OPTION;
-- whole (Grants): | GRANT SELECT ON a.v TO law_reader; | GRANT SELECT, UPDATE ON a.v TO law_reader; GRANT SELECT ON a.v TO law_writer;
-- columns (Columns): id, n | id, n, s
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int, s text);
-- base:
CREATE VIEW a.v AS SELECT {columns} FROM a.t;
{whole}
{Columns.Grants}

-- kind: Schemas.MaterializedViews.Indexes
-- name (): i | i2
-- Unique: | UNIQUE
-- Method: | USING hash
-- key (Keys, Keys.Column, Keys.Expression, Keys.Descending, Keys.Nulls, Keys.Collation, Keys.OperatorClass): id | n | id DESC | id NULLS FIRST | (n + 1) | s COLLATE "C" | s text_pattern_ops | id, n
-- Keys.OperatorClassParameters: v tsvector_ops (siglen = 64) | v tsvector_ops (siglen = 128)
-- Include: | INCLUDE (n) | INCLUDE (s, n)
-- NullsNotDistinct: | [15] NULLS NOT DISTINCT
-- Where: | WHERE n > 1 | WHERE n > 2
-- StorageParameters: | WITH (fillfactor = 70)
-- Keys.StatisticsTarget: | ALTER INDEX a.e ALTER COLUMN 1 SET STATISTICS 50;
-- Clustered: | ALTER MATERIALIZED VIEW a.m CLUSTER ON {name};
-- Comment: | COMMENT ON INDEX a.{name} IS 'one'; | COMMENT ON INDEX a.{name} IS 'two';
-- common:
CREATE SCHEMA a; CREATE TABLE a.t (id int, n int, s text, v tsvector);
CREATE MATERIALIZED VIEW a.m AS SELECT id, n, s, v FROM a.t; CREATE INDEX e ON a.m ((n + 1));
-- base:
CREATE {Unique} INDEX {name} ON a.m {Method} ({key}) {Include} {NullsNotDistinct} {StorageParameters} {Where};
CREATE INDEX g ON a.m USING gist ({Keys.OperatorClassParameters});
{Keys.StatisticsTarget}
{Clustered}
{Comment}

-- kind: Schemas.MaterializedViews.Statistics
-- name (): {Schema}.st | {Schema}.st2
-- Schema: a | b
-- Definition: (dependencies) ON id, n FROM a.m | ON id, n FROM a.m | ON n, s FROM a.m
-- StatisticsTarget: | ALTER STATISTICS {name} SET STATISTICS 100;
-- Comment: | COMMENT ON STATISTICS {name} IS 'one'; | COMMENT ON STATISTICS {name} IS 'two';
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int, n int, s text); CREATE MATERIALIZED VIEW a.m AS SELECT id, n, s FROM a.t;
-- base:
CREATE STATISTICS {name} {Definition};
{StatisticsTarget}
{Comment}

-- kind: Schemas.Sequences
-- name (): {schema}.q | {schema}.r | {schema}."Q 1"
-- schema (): a | b
-- Unlogged: | [15] UNLOGGED
-- Type: bigint | integer | smallint
-- Options.Start: | START 5 | START 7
-- Options.Increment: | INCREMENT 2 | INCREMENT -1
-- Options.Minimum: | MINVALUE -10 | MINVALUE -5
-- Options.Maximum: | MAXVALUE 500 | MAXVALUE 1000
-- Options.Cache: | CACHE 5 | CACHE 9
-- Options.Cycle: | CYCLE
-- OwnedBy: | ALTER SEQUENCE {name} OWNED BY {schema}.o.id; | ALTER SEQUENCE {name} OWNED BY {schema}.o.n; | ALTER SEQUENCE {name} OWNED BY {schema}.o2.id;
-- Comment: | COMMENT ON SEQUENCE {name} IS 'one'; | COMMENT ON SEQUENCE {name} IS 'two';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT USAGE ON SEQUENCE {name} TO law_reader; | GRANT SELECT ON SEQUENCE {name} TO law_reader; | GRANT USAGE ON SEQUENCE {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER SEQUENCE {name} OWNER TO law_owner;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.o (id int, n int); CREATE TABLE a.o2 (id int); CREATE TABLE b.o (id int, n int); CREATE TABLE b.o2 (id int);
-- base:
CREATE {Unlogged} SEQUENCE {name} AS {Type} {Options.Start} {Options.Increment} {Options.Minimum} {Options.Maximum} {Options.Cache} {Options.Cycle};
{OwnedBy}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE TABLE a.t (id bigint DEFAULT nextval('{name}'), n int DEFAULT nextval('{name}') + 1);
ALTER TABLE a.o ALTER id SET DEFAULT nextval('{name}');
CREATE VIEW a.v AS SELECT nextval('{name}') AS n; CREATE VIEW a.v2 AS SELECT last_value FROM {name};
CREATE FUNCTION a.f() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('{name}') $$;
