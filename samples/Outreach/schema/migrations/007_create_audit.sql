CREATE TABLE shq.audit_entries (
  entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL DEFAULT CURRENT_USER,
  table_name text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')),
  people_unique_id uuid REFERENCES people.master ON DELETE SET NULL,
  before jsonb,
  after jsonb
);
COMMENT ON TABLE shq.audit_entries IS 'Who changed what; rows are only ever added';
CREATE INDEX audit_entries_happened_at_idx ON shq.audit_entries USING brin (happened_at) WITH (pages_per_range = 32);
CREATE INDEX audit_entries_table_name_idx ON shq.audit_entries USING hash (table_name);

CREATE RULE audit_entries_keep AS ON DELETE TO shq.audit_entries DO INSTEAD NOTHING;

CREATE FUNCTION shq.write_audit_entry() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog
AS $$
BEGIN
  INSERT INTO shq.audit_entries (table_name, operation, people_unique_id, before, after)
  VALUES (
    TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME,
    TG_OP,
    CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.people_unique_id END,
    CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END,
    CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END);
  RETURN NULL;
END
$$;

CREATE TRIGGER master_audit
  AFTER INSERT OR UPDATE OR DELETE ON people.master
  FOR EACH ROW EXECUTE FUNCTION shq.write_audit_entry();
CREATE CONSTRAINT TRIGGER preferences_audit
  AFTER INSERT OR UPDATE ON people.preferences
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION shq.write_audit_entry();
