CREATE TABLE intake.raw_loads (
  load_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text NOT NULL,
  file_name text,
  checksum bytea,
  status intake.load_status NOT NULL DEFAULT 'received',
  row_count integer NOT NULL DEFAULT 0 CHECK (row_count >= 0),
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  duration interval,
  options jsonb NOT NULL DEFAULT '{}',
  UNIQUE (source, file_name)
);
COMMENT ON TABLE intake.raw_loads IS 'One row per delivered file';
COMMENT ON COLUMN intake.raw_loads.checksum IS 'SHA-256 of the file, to notice a second delivery';

-- Spreadsheets carry their sheet; everything else is as for any load.
CREATE TABLE intake.spreadsheet_loads (
  sheet_name text NOT NULL,
  CONSTRAINT spreadsheet_loads_pkey PRIMARY KEY (load_id)
) INHERITS (intake.raw_loads);

CREATE TABLE intake.raw_rows (
  load_id bigint NOT NULL REFERENCES intake.raw_loads ON DELETE CASCADE,
  row_number integer NOT NULL,
  payload jsonb NOT NULL,
  errors text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (load_id, row_number)
) WITH (fillfactor = 90);
ALTER TABLE intake.raw_rows ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE INDEX raw_rows_payload_idx ON intake.raw_rows USING gin (payload jsonb_path_ops);
CREATE INDEX raw_rows_failed_idx ON intake.raw_rows (load_id) WHERE cardinality(errors) > 0;

CREATE UNLOGGED TABLE intake.staging (
  position serial NOT NULL,
  line text
);
COMMENT ON TABLE intake.staging IS 'Emptied at the start of each load';
