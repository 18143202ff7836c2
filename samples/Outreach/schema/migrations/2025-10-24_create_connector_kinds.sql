-- The catalog of connectors that loads come from. Its rows are reference data: schema/seeds.
CREATE TABLE intake.connector_kinds (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
  name text NOT NULL UNIQUE,
  category text NOT NULL,
  delivers text[] NOT NULL DEFAULT '{}',
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE intake.connector_kinds IS 'What can deliver raw loads';
