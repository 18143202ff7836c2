CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION hstore;
CREATE EXTENSION btree_gist SCHEMA ext;
COMMENT ON EXTENSION hstore IS 'Ours';
CREATE TABLE uses_extensions (a ext.citext PRIMARY KEY, b hstore DEFAULT 'a=>1', c integer, during tsrange, EXCLUDE USING gist (c WITH =, during WITH &&));
CREATE INDEX uses_extensions_b_idx ON uses_extensions USING gist (b gist_hstore_ops (siglen = 32));
CREATE INDEX uses_extensions_a_idx ON uses_extensions USING gin (b);
