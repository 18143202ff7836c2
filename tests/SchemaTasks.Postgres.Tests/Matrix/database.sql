-- kind: Schemas
-- name (): a | c | "S 1"
-- Comment: | COMMENT ON SCHEMA {name} IS 'one'; | COMMENT ON SCHEMA {name} IS 'two';
-- Grants (Grants, Grants.Privileges, Grants.Grantable): | GRANT USAGE ON SCHEMA {name} TO law_reader; | GRANT USAGE, CREATE ON SCHEMA {name} TO law_reader; | GRANT USAGE ON SCHEMA {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER SCHEMA {name} OWNER TO law_owner;
-- public (): | COMMENT ON SCHEMA public IS 'ours'; | REVOKE ALL ON SCHEMA public FROM PUBLIC; | GRANT CREATE ON SCHEMA public TO law_reader;
-- base:
CREATE SCHEMA {name};
{Comment}
{Owner}
{Grants}
{public}
-- dependents:
CREATE TYPE {name}.e AS ENUM ('x'); CREATE DOMAIN {name}.d AS text CHECK (VALUE <> ''); CREATE SEQUENCE {name}.s;
CREATE FUNCTION {name}.f(e {name}.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE {name}.t (id int PRIMARY KEY DEFAULT nextval('{name}.s'), e {name}.e, d {name}.d, CHECK ({name}.f(e) > 0)); CREATE INDEX ON {name}.t ({name}.f(e));
CREATE VIEW {name}.v AS SELECT e FROM {name}.t WHERE {name}.f(e) = 1; CREATE SCHEMA other; CREATE VIEW other.v AS SELECT e FROM {name}.v;
CREATE TABLE other.t (id int REFERENCES {name}.t, e {name}.e DEFAULT 'x');
ALTER DEFAULT PRIVILEGES IN SCHEMA {name} GRANT SELECT ON TABLES TO law_reader;

-- kind: Extensions
-- Schema: a | b
-- name (): citext | hstore
-- Comment: | COMMENT ON EXTENSION {name} IS 'one'; | COMMENT ON EXTENSION {name} IS 'two';
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE EXTENSION {name} SCHEMA {Schema};
{Comment}
-- dependents:
CREATE TABLE a.t (id int, c {Schema}.{name}, l {Schema}.{name}[]); CREATE INDEX i ON a.t (c); CREATE VIEW a.v AS SELECT c FROM a.t;
CREATE FUNCTION a.f(c {Schema}.{name}) RETURNS {Schema}.{name} LANGUAGE sql AS 'SELECT $1';
CREATE DOMAIN a.d AS {Schema}.{name};

-- kind: EventTriggers
-- name (): et | et2
-- Event: ddl_command_end {Tags} | ddl_command_start {Tags} | sql_drop {Tags}
-- Tags: | WHEN TAG IN ('DROP TABLE') | WHEN TAG IN ('DROP TABLE', 'DROP VIEW')
-- Function: a.ef | a.eg | b.ef
-- Enabled: | ALTER EVENT TRIGGER {name} DISABLE; | ALTER EVENT TRIGGER {name} ENABLE REPLICA; | ALTER EVENT TRIGGER {name} ENABLE ALWAYS;
-- Comment: | COMMENT ON EVENT TRIGGER {name} IS 'one'; | COMMENT ON EVENT TRIGGER {name} IS 'two';
-- Body (): BEGIN END | BEGIN PERFORM 1; END
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE FUNCTION {Function}() RETURNS event_trigger LANGUAGE plpgsql AS '{Body}';
CREATE EVENT TRIGGER {name} ON {Event} EXECUTE FUNCTION {Function}();
{Enabled}
{Comment}

-- kind: EventTriggers (owner)
-- Owner: CURRENT_USER | law_super
-- common:
CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- base:
CREATE EVENT TRIGGER et ON sql_drop EXECUTE FUNCTION ef(); ALTER EVENT TRIGGER et OWNER TO {Owner};

-- kind: Publications
-- name (): pub | pub2
-- what (AllTables, Tables): FOR TABLE a.t | FOR TABLE a.t, a.u | FOR ALL TABLES | FOR TABLE a.u |
-- Operations: | WITH (publish = 'insert') | WITH (publish = 'update, delete')
-- ViaRoot: | WITH (publish_via_partition_root = true)
-- Comment: | COMMENT ON PUBLICATION {name} IS 'one'; | COMMENT ON PUBLICATION {name} IS 'two';
-- Owner: | [bare] ALTER PUBLICATION {name} OWNER TO law_super;
-- table (): a.t | a.t2 | b.t
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (id int PRIMARY KEY, n int); CREATE TABLE a.u (id int PRIMARY KEY);
-- base:
CREATE PUBLICATION {name} {what} {Operations} {ViaRoot};
{Comment}
{Owner}

-- kind: Publications (columns and schemas)
-- since: 15
-- Tables.Columns: | (id) | (id, n)
-- Tables.Where: | WHERE (id > 1) | WHERE (id > 2 AND n = 1)
-- Schemas: , b | , b, c | , c |
-- Tables.Schema: a.t | b.t | a.t2
-- GeneratedColumns: | [18] WITH (publish_generated_columns = stored)
-- Type (): int | bigint
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE SCHEMA c;
-- base:
CREATE TABLE {Tables.Schema} (id int PRIMARY KEY, n {Type}, g int GENERATED ALWAYS AS (1) STORED); ALTER TABLE {Tables.Schema} REPLICA IDENTITY FULL;
CREATE PUBLICATION pub FOR TABLE {Tables.Schema} {Tables.Columns} {Tables.Where} {GeneratedColumns};
CREATE PUBLICATION pub2 FOR TABLES IN SCHEMA a{Schemas};

-- kind: Comment
-- text (): one | two | it''s three
-- common:
CREATE TABLE t (id int);
-- base:
DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), '{text}'); END $$;
