-- role schematasks_reader
-- role "schematasks ""odd"" writer"
CREATE SCHEMA given;
CREATE TABLE given.t (id integer, a text, b text);
CREATE VIEW given.v AS SELECT 1 AS one;
CREATE SEQUENCE given.s;
CREATE TYPE given.e AS ENUM ('a');
CREATE FUNCTION given.public_may() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION given.public_may_not() RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE ALL ON FUNCTION given.public_may_not() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION given.public_may_not() TO schematasks_reader WITH GRANT OPTION;
REVOKE ALL ON TYPE given.e FROM PUBLIC;
GRANT USAGE ON SCHEMA given TO schematasks_reader, PUBLIC;
GRANT SELECT ON given.t TO schematasks_reader;
GRANT SELECT, INSERT, UPDATE ON given.t TO "schematasks ""odd"" writer" WITH GRANT OPTION;
GRANT UPDATE (a), SELECT (b) ON given.t TO schematasks_reader;
GRANT SELECT ON given.v TO PUBLIC;
GRANT USAGE ON SEQUENCE given.s TO schematasks_reader;
REVOKE TRUNCATE ON given.t FROM CURRENT_USER;
ALTER DEFAULT PRIVILEGES IN SCHEMA given GRANT SELECT ON TABLES TO schematasks_reader;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
