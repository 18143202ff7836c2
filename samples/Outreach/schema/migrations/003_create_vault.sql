CREATE TABLE vault.contacts (
  contact_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  load_id bigint,
  row_number integer,
  email people.email_address,
  phone varchar(32),
  tags text[],
  scores numeric(6, 3)[] NOT NULL DEFAULT ARRAY[]::numeric[],
  profile jsonb,
  last_seen_from inet,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT contacts_email_key UNIQUE (email),
  CONSTRAINT contacts_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CONSTRAINT contacts_origin_fkey FOREIGN KEY (load_id, row_number)
    REFERENCES intake.raw_rows MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL
);
COMMENT ON CONSTRAINT contacts_reachable ON vault.contacts IS 'A contact without any address is of no use';
CREATE INDEX contacts_tags_idx ON vault.contacts USING gin (tags);
CREATE INDEX contacts_phone_idx ON vault.contacts (phone varchar_pattern_ops) WHERE phone IS NOT NULL;

-- One row or none per contact.
CREATE TABLE vault.verifications (
  contact_id uuid PRIMARY KEY REFERENCES vault.contacts ON DELETE CASCADE,
  result vault.verification_result NOT NULL DEFAULT 'unknown',
  checked_at timestamptz,
  provider text COLLATE "C",
  evidence xml
);

-- Two keys to one table.
CREATE TABLE vault.merges (
  kept_contact_id uuid NOT NULL REFERENCES vault.contacts,
  merged_contact_id uuid NOT NULL REFERENCES vault.contacts DEFERRABLE INITIALLY DEFERRED,
  merged_on date NOT NULL DEFAULT CURRENT_DATE,
  reason text,
  PRIMARY KEY (kept_contact_id, merged_contact_id),
  CHECK (kept_contact_id <> merged_contact_id)
);
CREATE INDEX merges_merged_contact_id_idx ON vault.merges (merged_contact_id);

CREATE TRIGGER contacts_touch
  BEFORE UPDATE ON vault.contacts
  FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION shq.touch_updated_at();
