CREATE TABLE people.master (
  people_unique_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  contact_id uuid UNIQUE REFERENCES vault.contacts ON DELETE SET NULL,
  company_unique_id uuid NOT NULL REFERENCES company.master,
  manager_id uuid REFERENCES people.master,
  first_name text NOT NULL CHECK (length(first_name) > 0),
  last_name text NOT NULL,
  full_name text GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED,
  email people.email_address,
  level people.seniority NOT NULL DEFAULT 'employee',
  birthday date,
  languages varchar(8)[] NOT NULL DEFAULT '{en}',
  attributes jsonb NOT NULL DEFAULT '{}',
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, first_name || ' ' || last_name)) STORED,
  deleted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE people.master IS 'One row per person';
COMMENT ON COLUMN people.master.email IS 'Where messages go';
CREATE INDEX master_company_idx ON people.master (company_unique_id, level) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX master_email_idx ON people.master (email) WHERE deleted_at IS NULL;
CREATE INDEX master_last_name_idx ON people.master (lower(last_name) text_pattern_ops, first_name);
CREATE INDEX master_search_idx ON people.master USING gin (search);
COMMENT ON INDEX people.master_search_idx IS 'For the search box';
CREATE STATISTICS people.master_company_level (dependencies, ndistinct) ON company_unique_id, level FROM people.master;

ALTER TABLE company.slots
  ADD CONSTRAINT slots_filled_by_fkey FOREIGN KEY (filled_by) REFERENCES people.master ON DELETE SET NULL;

-- One row or none per person.
CREATE TABLE people.preferences (
  people_unique_id uuid PRIMARY KEY REFERENCES people.master ON DELETE CASCADE,
  may_email boolean NOT NULL DEFAULT true,
  quiet_hours int4range,
  time_zone text NOT NULL DEFAULT 'UTC'
);

-- Who knows whom: a join table between people and people.
CREATE TABLE people.acquaintances (
  person_id uuid NOT NULL REFERENCES people.master ON DELETE CASCADE,
  knows_id uuid NOT NULL REFERENCES people.master ON DELETE CASCADE,
  since date,
  PRIMARY KEY (person_id, knows_id)
);
CREATE INDEX acquaintances_knows_id_idx ON people.acquaintances (knows_id);

CREATE FUNCTION people.initials(first_name text, last_name text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT upper(left(first_name, 1) || left(last_name, 1)) $$;

-- The same name for a whole row.
CREATE FUNCTION people.initials(person people.master) RETURNS text
  LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT people.initials((person).first_name, (person).last_name);
END;

CREATE FUNCTION people.rank(level people.seniority) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT
AS $$ SELECT CASE level WHEN 'owner' THEN 1 WHEN 'executive' THEN 2 WHEN 'manager' THEN 3 ELSE 4 END $$;
CREATE CAST (people.seniority AS integer) WITH FUNCTION people.rank(people.seniority) AS ASSIGNMENT;

CREATE TRIGGER master_touch
  BEFORE UPDATE OF first_name, last_name, email, level ON people.master
  FOR EACH ROW EXECUTE FUNCTION shq.touch_updated_at();
