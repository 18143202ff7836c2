-- kind: Schemas.Enums
-- name (): {schema}.e | {schema}.f | {schema}."E ""1"
-- schema (): a | b
-- Values: 'x', 'y', 'z' | 'x', 'y', 'z', 'w' | 'w', 'x', 'v', 'y', 'z' | 'x', 'z' | 'z', 'y', 'x' | [bare] 'x', 'y', 'zz' | [bare] 'p', 'q' | 'w', 'z', 'x'
-- Comment: | COMMENT ON TYPE {name} IS 'one'; | COMMENT ON TYPE {name} IS 'it''s two';
-- Grants (Grants, Grants.Grantable): | GRANT USAGE ON TYPE {name} TO law_reader; | GRANT USAGE ON TYPE {name} TO law_reader WITH GRANT OPTION; | REVOKE USAGE ON TYPE {name} FROM PUBLIC; GRANT USAGE ON TYPE {name} TO law_writer WITH GRANT OPTION;
-- Owner: | ALTER TYPE {name} OWNER TO law_owner;
-- view (): 1 | 2
-- func (): CREATE FUNCTION a.feel(m {name} DEFAULT 'x') RETURNS {name} LANGUAGE sql AS 'SELECT $1'; CREATE VIEW a.felt AS SELECT a.feel(c) AS f FROM a.t; | CREATE FUNCTION a.feel(m {name}) RETURNS {name} LANGUAGE sql AS 'SELECT $1'; |
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TYPE {name} AS ENUM ({Values});
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE TYPE a.pair AS (m {name}, l {name}[]);
CREATE DOMAIN a.mood AS {name} DEFAULT 'x' CHECK (VALUE <> 'z');
CREATE TABLE a.t (id int PRIMARY KEY, c {name} DEFAULT 'x', l {name}[] DEFAULT '{x,z}', d a.mood, p a.pair, g boolean GENERATED ALWAYS AS (c = 'x'::{name}) STORED, CONSTRAINT k CHECK (c <> 'z' OR l IS NULL));
COMMENT ON COLUMN a.t.c IS 'the column'; GRANT SELECT (c) ON a.t TO law_reader;
CREATE INDEX i ON a.t (c) WHERE c > 'x';
CREATE INDEX i2 ON a.t (id, c);
CREATE TABLE a.part (c {name} NOT NULL, n int) PARTITION BY LIST (c);
CREATE TABLE a.part_x PARTITION OF a.part FOR VALUES IN ('x');
CREATE TABLE a.part_rest PARTITION OF a.part DEFAULT;
CREATE TABLE a.child () INHERITS (a.t);
CREATE VIEW a.v AS SELECT c, {view} AS n FROM a.t WHERE c = 'x'; COMMENT ON VIEW a.v IS 'the view'; GRANT SELECT ON a.v TO law_reader;
CREATE VIEW a.w AS SELECT c, count(*) AS n FROM a.v GROUP BY c;
CREATE MATERIALIZED VIEW a.mv AS SELECT c, id FROM a.t; CREATE UNIQUE INDEX mvi ON a.mv (id); CREATE INDEX mvc ON a.mv (c);
CREATE POLICY p ON a.t USING (c <> 'z');
CREATE FUNCTION a.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER tr BEFORE UPDATE ON a.t FOR EACH ROW WHEN (new.c = 'x') EXECUTE FUNCTION a.tf();
CREATE RULE r AS ON DELETE TO a.t WHERE old.c = 'x' DO INSTEAD NOTHING;
CREATE CAST ({name} AS integer) WITH INOUT;
CREATE FUNCTION a.loud(VARIADIC m {name}[]) RETURNS TABLE (e {name}) LANGUAGE sql AS 'SELECT unnest($1)';
{func}

-- kind: Schemas.Composites
-- name (): {schema}.c | {schema}.d
-- schema (): a | b
-- Attributes: n int, s text {Attributes.Collation} | n int, s text {Attributes.Collation}, b boolean | n int | s text {Attributes.Collation}, n int | n int, s2 text {Attributes.Collation} | k date, n int, s text {Attributes.Collation}
-- type (Attributes.Type): | ALTER TYPE {name} ALTER ATTRIBUTE n TYPE bigint; | ALTER TYPE {name} ALTER ATTRIBUTE n TYPE text;
-- Attributes.Collation: | COLLATE "C"
-- Attributes.Comment: | COMMENT ON COLUMN {name}.n IS 'one'; | COMMENT ON COLUMN {name}.n IS 'two';
-- Comment: | COMMENT ON TYPE {name} IS 'one'; | COMMENT ON TYPE {name} IS 'two';
-- Grants (Grants, Grants.Grantable): | REVOKE USAGE ON TYPE {name} FROM PUBLIC; | GRANT USAGE ON TYPE {name} TO law_reader; | GRANT USAGE ON TYPE {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER TYPE {name} OWNER TO law_owner;
-- func (): CREATE FUNCTION a.make() RETURNS {name} LANGUAGE sql AS 'SELECT NULL'; CREATE VIEW a.made AS SELECT (a.make()).n; | CREATE FUNCTION a.make() RETURNS {name} LANGUAGE sql AS 'SELECT NULL'; |
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TYPE {name} AS ({Attributes});
{type}
{Attributes.Comment}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE TYPE a.outer_type AS (c {name}, l {name}[]);
CREATE DOMAIN a.dom AS {name};
CREATE TABLE a.t (id int, c {name}, l {name}[], o a.outer_type, d a.dom);
CREATE TABLE a.u (id int, c {name});
CREATE VIEW a.v AS SELECT id, c FROM a.t; COMMENT ON VIEW a.v IS 'v'; GRANT SELECT ON a.v TO law_reader;
CREATE VIEW a.w AS SELECT (c).n AS n FROM a.u;
CREATE FUNCTION a.f(c {name}) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION a.g() RETURNS SETOF {name} LANGUAGE plpgsql AS 'BEGIN END';
CREATE INDEX i ON a.t (((c).n));
{func}

-- kind: Schemas.Composites (typed table)
-- Attributes: n int, s text | n int, s text, b boolean | n int | n int, s2 text
-- type (Attributes.Type): | ALTER TYPE a.c ALTER ATTRIBUTE n TYPE bigint CASCADE;
-- Comment: | COMMENT ON TYPE a.c IS 'one';
-- key (): | ALTER TABLE a.t ADD PRIMARY KEY (n);
-- view (): n | n + 1
-- common:
CREATE SCHEMA a;
-- base:
CREATE TYPE a.c AS ({Attributes});
CREATE TABLE a.t OF a.c;
{type}
{Comment}
{key}
-- dependents:
CREATE VIEW a.v AS SELECT {view} AS n FROM a.t;
CREATE INDEX i ON a.t (n);
COMMENT ON COLUMN a.t.n IS 'n';
CREATE TABLE a.t2 OF a.c (n NOT NULL DEFAULT 4);

-- kind: Schemas.Domains
-- name (): {schema}.d | {schema}.e
-- schema (): a | b
-- Type: text | varchar(20) | varchar(40) | char(5)
-- Nullable: | NOT NULL
-- Default: | DEFAULT 'x' | DEFAULT 'y'
-- Collation: | COLLATE "C" | COLLATE "POSIX"
-- Checks: | CONSTRAINT ok CHECK (VALUE <> '') | CONSTRAINT ok CHECK (VALUE <> 'q') | CONSTRAINT ok CHECK (VALUE <> '') CONSTRAINT more CHECK (length(VALUE) > 1) | CONSTRAINT renamed CHECK (VALUE <> '')
-- Checks.Expression: CONSTRAINT chk CHECK (VALUE <> 'r') | CONSTRAINT chk CHECK (VALUE <> 's')
-- Checks.NotValid: | ALTER DOMAIN {name} ADD CONSTRAINT late CHECK (VALUE <> 'late'); | ALTER DOMAIN {name} ADD CONSTRAINT late CHECK (VALUE <> 'late') NOT VALID;
-- Checks.Comment: | COMMENT ON CONSTRAINT chk ON DOMAIN {name} IS 'one'; | COMMENT ON CONSTRAINT chk ON DOMAIN {name} IS 'two';
-- Comment: | COMMENT ON DOMAIN {name} IS 'one'; | COMMENT ON DOMAIN {name} IS 'two';
-- Grants (Grants, Grants.Grantable): | REVOKE USAGE ON DOMAIN {name} FROM PUBLIC; | GRANT USAGE ON DOMAIN {name} TO law_reader; | GRANT USAGE ON DOMAIN {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER DOMAIN {name} OWNER TO law_owner;
-- func (): CREATE FUNCTION a.f(x {name} DEFAULT 'q') RETURNS {name} LANGUAGE sql IMMUTABLE AS 'SELECT $1'; | CREATE FUNCTION a.f(x {name}) RETURNS text LANGUAGE sql AS 'SELECT '''''; |
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE DOMAIN {name} AS {Type} {Collation} {Default} {Nullable} {Checks} {Checks.Expression};
{Checks.NotValid}
{Checks.Comment}
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE DOMAIN a.over AS {name} DEFAULT 'over' CHECK (VALUE <> 'o');
CREATE TYPE a.pair AS (d {name}, l {name}[]);
CREATE TABLE a.t (id int, d {name}, l {name}[], o a.over, p a.pair, q {name} NOT NULL DEFAULT 'qq');
CREATE INDEX i ON a.t (d);
CREATE VIEW a.v AS SELECT d, l FROM a.t WHERE d <> 'z'; COMMENT ON VIEW a.v IS 'v';
CREATE VIEW a.w AS SELECT d FROM a.v; GRANT SELECT ON a.w TO law_reader;
CREATE MATERIALIZED VIEW a.mv AS SELECT id, d FROM a.t; CREATE INDEX mi ON a.mv (d);
CREATE TABLE a.part (d {name}, n int) PARTITION BY RANGE (n); CREATE TABLE a.part1 PARTITION OF a.part FOR VALUES FROM (1) TO (2);
CREATE POLICY p ON a.t USING (d <> 'z');
{func}

-- kind: Schemas.Domains (not null)
-- since: 17
-- Nullable: | NOT NULL
-- NotNullName: CONSTRAINT said NOT NULL | NOT NULL | CONSTRAINT other NOT NULL
-- NotNullComment: | COMMENT ON CONSTRAINT said ON DOMAIN a.f IS 'one'; | COMMENT ON CONSTRAINT said ON DOMAIN a.f IS 'two';
-- common:
CREATE SCHEMA a;
-- base:
CREATE DOMAIN a.d AS text {Nullable};
CREATE DOMAIN a.e AS text {NotNullName};
CREATE DOMAIN a.f AS text CONSTRAINT said NOT NULL;
{NotNullComment}

-- kind: Schemas.Ranges
-- name (): {schema}.r | {schema}.s
-- schema (): a | b
-- Subtype: text{Collation}{SubtypeDiff} | [bare] int | varchar{Collation}
-- Collation: | , COLLATION = "C"
-- OperatorClass: | , SUBTYPE_OPCLASS = text_pattern_ops
-- SubtypeDiff: | , SUBTYPE_DIFF = a.diff
-- MultirangeName: | [14], MULTIRANGE_TYPE_NAME = {schema}.rm | [14], MULTIRANGE_TYPE_NAME = {schema}.many
-- Comment: | COMMENT ON TYPE {name} IS 'one'; | COMMENT ON TYPE {name} IS 'two';
-- Grants (Grants, Grants.Grantable): | REVOKE USAGE ON TYPE {name} FROM PUBLIC; | GRANT USAGE ON TYPE {name} TO law_reader; | GRANT USAGE ON TYPE {name} TO law_reader WITH GRANT OPTION;
-- Owner: | ALTER TYPE {name} OWNER TO law_owner;
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE FUNCTION a.diff(text, text) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT 1.0::float8';
-- base:
CREATE TYPE {name} AS RANGE (SUBTYPE = {Subtype}{OperatorClass}{MultirangeName});
{Comment}
{Owner}
{Grants}
-- dependents:
CREATE TABLE a.t (id int, r {name} DEFAULT '[a,b]', l {name}[], CONSTRAINT x EXCLUDE USING gist (r WITH &&));
CREATE INDEX i ON a.t USING gist (r);
CREATE DOMAIN a.dom AS {name} CHECK (NOT isempty(VALUE));
CREATE VIEW a.v AS SELECT lower(r) AS low FROM a.t; COMMENT ON VIEW a.v IS 'v';
CREATE FUNCTION a.f(r {name}) RETURNS {name} LANGUAGE sql AS 'SELECT $1';
CREATE TYPE a.c AS (r {name});

-- kind: Schemas.Ranges (canonical)
-- Canonical: | , CANONICAL = a.canon
-- common:
CREATE SCHEMA a;
-- base:
CREATE TYPE a.r; CREATE FUNCTION a.canon(a.r) RETURNS a.r LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE a.r AS RANGE (SUBTYPE = int{Canonical});
-- dependents:
CREATE TABLE a.t (r a.r);
CREATE VIEW a.v AS SELECT r FROM a.t;
