-- since 15
CREATE SCHEMA v15;
CREATE TABLE v15.t (a integer, b integer, c text, UNIQUE NULLS NOT DISTINCT (a, b));
CREATE UNIQUE INDEX t_b ON v15.t (b) NULLS NOT DISTINCT;
CREATE TABLE v15.parent (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE v15.child (a integer, b integer, FOREIGN KEY (a, b) REFERENCES v15.parent ON DELETE SET NULL (b));
CREATE VIEW v15.v WITH (security_invoker = true) AS SELECT t.a FROM v15.t;
CREATE UNLOGGED SEQUENCE v15.fast;
CREATE PUBLICATION v15_columns FOR TABLE v15.t (a, c) WHERE (a > 5);
CREATE PUBLICATION v15_schema FOR TABLES IN SCHEMA v15;
