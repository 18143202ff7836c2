CREATE SCHEMA t;
CREATE TYPE t.mood AS ENUM ('sad', 'ok', 'so so', 'happy', 'Ünï', '3rd', '', 'class', '+', '-', '😀', 'a"b\c''d', 'so_so');
CREATE TYPE t."Odd Type" AS ENUM ('one', 'TWO');
CREATE TYPE t.nothing AS ENUM ();
CREATE TYPE t.addr AS (street text, "house no" integer, mood t.mood, tags text[]);
CREATE DOMAIN t.email AS text CHECK (VALUE ~ '@');
CREATE DOMAIN t.posint AS integer NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN t.addr_d AS t.addr;
CREATE TYPE t.floatrange AS RANGE (subtype = double precision);
CREATE TABLE t.rowtab (id integer NOT NULL, "Some Name" text NOT NULL);
CREATE TYPE t.with_text AS (id integer, relation regclass);
CREATE TABLE t.account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  mood t.mood NOT NULL DEFAULT 'so so',
  tags text[],
  "Odd Column" t."Odd Type",
  created_at timestamptz NOT NULL DEFAULT now(),
  upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
  parent_id bigint REFERENCES t.account
);
COMMENT ON TABLE t.account IS 'An account: </summary> */ """ \ end';
COMMENT ON COLUMN t.account.name IS E'The name.\nTwo lines & <tags>';
CREATE VIEW t.account_names AS SELECT id, name, mood FROM t.account;
CREATE MATERIALIZED VIEW t.account_counts AS SELECT mood, count(*) AS accounts FROM t.account GROUP BY mood;
CREATE TABLE t.nothing_but_a_name ();
CREATE TABLE t.system ("class" integer, "Columns" integer, "3rd" integer, "record" integer, "equals" integer, "system_row" integer, "+" integer);
CREATE TABLE t.schema_version (id integer PRIMARY KEY);
CREATE TABLE t.event (id bigint NOT NULL, happened_on date NOT NULL, PRIMARY KEY (id, happened_on)) PARTITION BY RANGE (happened_on);
CREATE TABLE t.event_2026 PARTITION OF t.event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FUNCTION t.add(a integer, b integer DEFAULT 1) RETURNS integer LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION t.find(q text) RETURNS SETOF t.account LANGUAGE sql AS 'SELECT * FROM t.account';
CREATE FUNCTION t.pairs("Odd Name" text) RETURNS TABLE (x integer, "y y" text) LANGUAGE sql AS 'SELECT 1, $1';
