CREATE SCHEMA log;
CREATE SCHEMA old;
CREATE TABLE log.kind (id integer PRIMARY KEY);
CREATE FUNCTION log.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE log.event (
    id bigint NOT NULL,
    happened_on date NOT NULL,
    kind integer REFERENCES log.kind,
    payload text DEFAULT 'none',
    size integer,
    PRIMARY KEY (id, happened_on),
    CHECK (size >= 0)
) PARTITION BY RANGE (happened_on);
COMMENT ON COLUMN log.event.kind IS 'Of the event';
CREATE INDEX event_kind_idx ON log.event (kind);
CREATE TRIGGER event_touch BEFORE UPDATE ON log.event FOR EACH ROW EXECUTE FUNCTION log.touch();
CREATE TABLE log.event_2024 PARTITION OF log.event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE old.event_2023 PARTITION OF log.event (payload DEFAULT 'old', CONSTRAINT small CHECK (size < 10)) FOR VALUES FROM (MINVALUE) TO ('2024-01-01') WITH (fillfactor = 90);
ALTER TABLE old.event_2023 ALTER COLUMN payload SET NOT NULL;
CREATE INDEX event_2023_size_idx ON old.event_2023 (size);
CREATE TRIGGER own_touch AFTER INSERT ON old.event_2023 FOR EACH ROW EXECUTE FUNCTION log.touch();
COMMENT ON TABLE old.event_2023 IS 'Read only';
COMMENT ON COLUMN old.event_2023.size IS 'Smaller then';
CREATE TABLE log.event_default PARTITION OF log.event DEFAULT;
CREATE TABLE log.event_2025 (size integer, payload text DEFAULT 'none', kind integer, happened_on date NOT NULL, id bigint NOT NULL, CHECK (size >= 0));
ALTER TABLE log.event_2025 RENAME CONSTRAINT event_2025_size_check TO event_size_check;
ALTER TABLE log.event ATTACH PARTITION log.event_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE log.event_2026 PARTITION OF log.event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY RANGE (id);
CREATE TABLE log.event_2026_low PARTITION OF log.event_2026 FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE log.event_2026_high PARTITION OF log.event_2026 FOR VALUES FROM (1000) TO (MAXVALUE);
CREATE TABLE log.by_hash (a integer, b text) PARTITION BY HASH (a, lower(b));
CREATE TABLE log.by_hash_0 PARTITION OF log.by_hash FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE log.by_hash_1 PARTITION OF log.by_hash FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE log.by_collation (a text COLLATE "C", b text) PARTITION BY RANGE (b COLLATE "C" text_pattern_ops, (a || b));
CREATE INDEX only_parent ON ONLY log.event (size);
CREATE TABLE log.refers (id bigint, day date, FOREIGN KEY (id, day) REFERENCES log.event);
CREATE TABLE log.by_list (a integer, b text) PARTITION BY LIST (b);
CREATE TABLE log.by_list_x PARTITION OF log.by_list FOR VALUES IN ('x', 'it''s', NULL);
