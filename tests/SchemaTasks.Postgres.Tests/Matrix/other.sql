-- kind: Other (operators)
-- name (): a.=== | a.<=> | b.===
-- func (): a.eq | a.eq2 | b.eq
-- options (Definition): | , COMMUTATOR = OPERATOR({name}) | , RESTRICT = eqsel, JOIN = eqjoinsel | , HASHES, MERGES
-- Comment: | COMMENT ON OPERATOR {name} (int, text) IS 'one'; | COMMENT ON OPERATOR {name} (int, text) IS 'two';
-- Result (): boolean | int
-- view (): 1 | 2
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE FUNCTION {func}(int, text) RETURNS {Result} LANGUAGE sql IMMUTABLE AS 'SELECT NULL::{Result}';
CREATE OPERATOR {name} (FUNCTION = {func}, LEFTARG = int, RIGHTARG = text {options});
{Comment}
-- dependents:
CREATE TABLE a.t (id int, s text, CONSTRAINT k CHECK ((id OPERATOR({name}) s) IS NOT NULL)); CREATE VIEW a.v AS SELECT id OPERATOR({name}) s AS q, {view} AS n FROM a.t; CREATE INDEX i ON a.t ((id OPERATOR({name}) s));
CREATE VIEW a.w AS SELECT q FROM a.v; COMMENT ON VIEW a.w IS 'w';

-- kind: Other (operator classes and families)
-- name (): a.ops | a.ops2 | b.ops
-- family (Definition): | FAMILY a.fam
-- func (): a.cmp | a.cmp2
-- Comment: | COMMENT ON OPERATOR CLASS {name} USING btree IS 'one';
-- familyComment (): | COMMENT ON OPERATOR FAMILY a.fam USING btree IS 'one'; | COMMENT ON OPERATOR FAMILY a.fam USING btree IS 'two';
-- loose (): | ALTER OPERATOR FAMILY a.fam USING btree ADD OPERATOR 1 < (int4, int8), FUNCTION 1 btint48cmp(int4, int8); | ALTER OPERATOR FAMILY a.fam USING btree ADD FUNCTION 1 btint48cmp(int4, int8);
-- common:
CREATE SCHEMA a; CREATE SCHEMA b; CREATE OPERATOR FAMILY a.fam USING btree; CREATE TYPE a.e AS ENUM ('x');
-- base:
CREATE FUNCTION {func}(int, int) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE OPERATOR CLASS {name} FOR TYPE int USING btree {family} AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 {func}(int, int);
{loose}
{Comment}
{familyComment}
-- dependents:
CREATE TABLE a.t (id int); CREATE INDEX i ON a.t (id {name}); COMMENT ON INDEX a.i IS 'i';
CREATE TABLE a.part (id int) PARTITION BY RANGE (id {name}); CREATE TABLE a.p1 PARTITION OF a.part FOR VALUES FROM (1) TO (3);
CREATE TYPE a.r AS RANGE (SUBTYPE = int, SUBTYPE_OPCLASS = {name});

-- kind: Other (casts)
-- types (): (a.e AS int) | (int AS a.e)
-- func (Definition): WITH INOUT | WITH FUNCTION a.f(a.e) | WITH FUNCTION a.f2(a.e)
-- how (Definition): | AS ASSIGNMENT | AS IMPLICIT
-- Comment: | COMMENT ON CAST {types} IS 'one'; | COMMENT ON CAST {types} IS 'two';
-- Body (): 1 | 2
-- common:
CREATE SCHEMA a; CREATE TYPE a.e AS ENUM ('x'); CREATE TYPE a.f AS ENUM ('z');
-- base:
CREATE FUNCTION a.f(a.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT {Body}'; CREATE FUNCTION a.f2(a.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 3'; 
CREATE CAST {types} {func} {how};
{Comment}
-- dependents:
CREATE TABLE a.t (id int, e a.e, c a.f); CREATE VIEW a.v AS SELECT (e::text)::int AS n, CASE WHEN true THEN 1 END AS m FROM a.t;
CREATE VIEW a.w AS SELECT n FROM a.v;

-- kind: Other (cast in use)
-- func (Definition): WITH FUNCTION a.f(a.e) | WITH FUNCTION a.f2(a.e) | WITH INOUT
-- how (Definition): | AS ASSIGNMENT | AS IMPLICIT
-- values (): 'x' | 'x', 'y' | 'y', 'x'
-- common:
CREATE SCHEMA a;
-- base:
CREATE TYPE a.e AS ENUM ({values});
CREATE FUNCTION a.f(a.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE FUNCTION a.f2(a.e) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 3';
CREATE CAST (a.e AS int) {func} {how};
-- dependents:
CREATE TABLE a.t (id int, e a.e, CONSTRAINT k CHECK (e::int > 0)); CREATE VIEW a.v AS SELECT e::int AS n FROM a.t; CREATE INDEX i ON a.t ((id + 1)) WHERE id > 1;

-- kind: Other (collations)
-- name (): a.col | a.col2 | b.col
-- Definition (Definition): (LOCALE = 'C') | (LOCALE = 'POSIX') | (PROVIDER = icu, LOCALE = 'en-US') | (PROVIDER = icu, LOCALE = 'en-US', DETERMINISTIC = false)
-- Comment: | COMMENT ON COLLATION {name} IS 'one';
-- Type (): text | varchar(9)
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE COLLATION {name} {Definition};
{Comment}
-- dependents:
CREATE TABLE a.t (id int, c {Type} COLLATE {name} DEFAULT 'x', PRIMARY KEY (id, c)); CREATE INDEX i ON a.t (c); CREATE VIEW a.v AS SELECT c, id::text COLLATE {name} AS d FROM a.t; CREATE DOMAIN a.d AS text COLLATE {name}; CREATE TYPE a.c AS (s text COLLATE {name}); CREATE TYPE a.r AS RANGE (SUBTYPE = text, COLLATION = {name});

-- kind: Other (conversions)
-- name (): a.conv | a.conv2 | b.conv
-- Definition (Definition): CONVERSION {name} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8 | DEFAULT CONVERSION {name} FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8 | CONVERSION {name} FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1
-- Comment: | COMMENT ON CONVERSION {name} IS 'one';
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE {Definition};
{Comment}

-- kind: Other (text search)
-- config (): a.cfg | a.cfg2 | b.cfg
-- dict (): a.dict | a.dict2 | b.dict
-- dictDefinition (Definition): TEMPLATE = simple, ACCEPT = false | TEMPLATE = simple, ACCEPT = true | TEMPLATE = snowball, LANGUAGE = english
-- mapping (Definition): | ALTER TEXT SEARCH CONFIGURATION {config} ALTER MAPPING FOR word WITH {dict}, simple; | ALTER TEXT SEARCH CONFIGURATION {config} DROP MAPPING FOR email;
-- parser (): default | a.pars
-- Comment: | COMMENT ON TEXT SEARCH CONFIGURATION {config} IS 'one'; COMMENT ON TEXT SEARCH DICTIONARY {dict} IS 'two';
-- template (): a.tmpl (LEXIZE = dsimple_lexize) | a.tmpl (INIT = dsimple_init, LEXIZE = dsimple_lexize) | a.tmpl2 (LEXIZE = dsimple_lexize)
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TEXT SEARCH TEMPLATE {template};
CREATE TEXT SEARCH PARSER a.pars (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY {dict} ({dictDefinition});
CREATE TEXT SEARCH CONFIGURATION {config} (PARSER = {parser});
ALTER TEXT SEARCH CONFIGURATION {config} ADD MAPPING FOR word, email WITH {dict}; ALTER TEXT SEARCH CONFIGURATION {config} ADD MAPPING FOR asciiword WITH simple;
{mapping}
{Comment}
-- dependents:
CREATE TABLE a.t (id int, s text, v tsvector GENERATED ALWAYS AS (to_tsvector('{config}', s)) STORED); CREATE INDEX i ON a.t USING gin (to_tsvector('{config}', s)); CREATE VIEW a.v AS SELECT to_tsvector('{config}', s) AS v FROM a.t;

-- kind: Other (foreign data)
-- wrapper (): w | w2
-- server (): s | s2
-- wrapperOptions (Definition): | OPTIONS (extensions '1') | OPTIONS (prefetch '2', extensions '1') | HANDLER a.handler
-- serverOptions (Definition): | OPTIONS (host 'h') | OPTIONS (port '5', host 'i')
-- version (Definition): | TYPE 't' VERSION '1' | TYPE 't' VERSION '2' | TYPE 'u'
-- mapping (): | CREATE USER MAPPING FOR law_reader SERVER {server}; | CREATE USER MAPPING FOR PUBLIC SERVER {server};
-- Comment: | COMMENT ON FOREIGN DATA WRAPPER {wrapper} IS 'one'; COMMENT ON SERVER {server} IS 'two';
-- column (): int | bigint
-- common:
CREATE SCHEMA a; CREATE FUNCTION a.handler() RETURNS fdw_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
-- base:
CREATE FOREIGN DATA WRAPPER {wrapper} {wrapperOptions};
CREATE SERVER {server} {version} FOREIGN DATA WRAPPER {wrapper} {serverOptions};
{mapping}
{Comment}
-- dependents:
CREATE FOREIGN TABLE a.t (id {column}, s text) SERVER {server} OPTIONS (table_name 'p'); CREATE VIEW a.v AS SELECT id FROM a.t;

-- kind: Other (default privileges)
-- tables (Definition): | ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT ON TABLES TO law_reader; | ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT, INSERT ON TABLES TO law_reader; | ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO law_reader;
-- functions (Definition): | ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; | ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT EXECUTE ON FUNCTIONS TO law_reader WITH GRANT OPTION;
-- types (): | ALTER DEFAULT PRIVILEGES FOR ROLE law_owner REVOKE USAGE ON TYPES FROM PUBLIC; | ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO law_writer;
-- sequences (): | ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO law_writer; | ALTER DEFAULT PRIVILEGES GRANT CREATE ON SCHEMAS TO law_writer;
-- objects (): | CREATE TABLE a.late (id int); CREATE TYPE a.e AS ENUM ('x'); CREATE FUNCTION a.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE a.s;
-- common:
CREATE SCHEMA a;
-- base:
CREATE TABLE a.t (id int);
{tables}
{functions}
{types}
{sequences}
{objects}

-- kind: Other (access methods, languages, transforms)
-- method (Definition): CREATE ACCESS METHOD am TYPE INDEX HANDLER bthandler; | CREATE ACCESS METHOD am2 TYPE INDEX HANDLER bthandler; | CREATE ACCESS METHOD am TYPE INDEX HANDLER hashhandler; | CREATE ACCESS METHOD am TYPE TABLE HANDLER heap_tableam_handler;
-- language (Definition): | CREATE LANGUAGE lang HANDLER a.handler; | CREATE TRUSTED LANGUAGE lang HANDLER a.handler; | CREATE TRUSTED LANGUAGE lang HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
-- Comment: | COMMENT ON LANGUAGE lang2 IS 'one'; COMMENT ON ACCESS METHOD am3 IS 'three';
-- transform (): | CREATE TRANSFORM FOR a.c LANGUAGE plpgsql (FROM SQL WITH FUNCTION a.from_sql(internal)); | CREATE TRANSFORM FOR a.c LANGUAGE plpgsql (FROM SQL WITH FUNCTION a.from_sql(internal), TO SQL WITH FUNCTION a.to_sql(internal));
-- body (): x | y
-- common:
CREATE SCHEMA a; CREATE TYPE a.c AS (n int);
CREATE FUNCTION a.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler'; CREATE LANGUAGE lang2 HANDLER a.handler; CREATE ACCESS METHOD am3 TYPE INDEX HANDLER bthandler;
CREATE FUNCTION a.to_sql(internal) RETURNS a.c LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION a.from_sql(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'textin';
-- base:
{method}
{language}
{transform}
{Comment}
-- dependents:
CREATE FUNCTION a.f() RETURNS int LANGUAGE lang2 AS '{body}';

-- kind: Other (base types)
-- name (): a.b | a.b2 | b.b
-- options (Definition): | , CATEGORY = 'X' | , PREFERRED = true, CATEGORY = 'X' | , DELIMITER = ';' | , STORAGE = external | , DEFAULT = 'z'
-- Comment: | COMMENT ON TYPE {name} IS 'one';
-- view (): 1 | 2
-- common:
CREATE SCHEMA a; CREATE SCHEMA b;
-- base:
CREATE TYPE {name};
CREATE FUNCTION {name}_in(cstring) RETURNS {name} LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION {name}_out({name}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE {name} (INPUT = {name}_in, OUTPUT = {name}_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4 {options});
{Comment}
-- dependents:
CREATE TABLE a.t (id int, c {name} DEFAULT 'x', l {name}[]); CREATE VIEW a.v AS SELECT c, {view} AS n FROM a.t; CREATE DOMAIN a.d AS {name}; CREATE FUNCTION a.f(c {name}) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE CAST ({name} AS text) WITHOUT FUNCTION; CREATE TYPE a.comp AS (c {name}); CREATE TABLE a.u (c a.comp, k a.comp[], d a.d); CREATE TABLE a.child () INHERITS (a.t);
