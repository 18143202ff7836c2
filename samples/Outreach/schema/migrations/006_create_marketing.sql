CREATE TABLE marketing.campaigns (
  campaign_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  owner_id uuid NOT NULL REFERENCES people.master ON DELETE RESTRICT,
  reviewer_id uuid REFERENCES people.master ON DELETE SET NULL,
  budget numeric(12, 2) NOT NULL DEFAULT 0,
  goal marketing.percentage,
  sending_window tstzrange,
  settings jsonb NOT NULL DEFAULT '{"tracking": true}',
  archived boolean NOT NULL DEFAULT false,
  UNIQUE (owner_id, name)
);
COMMENT ON COLUMN marketing.campaigns.goal IS 'Answers that we hope for, in per cent of messages';

-- Who is in a campaign: a join table with something to say of its own.
CREATE TABLE marketing.campaign_members (
  campaign_id uuid NOT NULL REFERENCES marketing.campaigns ON DELETE CASCADE,
  people_unique_id uuid NOT NULL REFERENCES people.master ON DELETE CASCADE,
  priority smallint NOT NULL DEFAULT 5,
  joined_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (campaign_id, people_unique_id)
);
CREATE INDEX campaign_members_person_idx ON marketing.campaign_members (people_unique_id, joined_at DESC);

CREATE TABLE marketing.email_sequences (
  sequence_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES marketing.campaigns ON DELETE CASCADE,
  title text NOT NULL
);

CREATE TABLE marketing.email_sequence_steps (
  sequence_id integer NOT NULL REFERENCES marketing.email_sequences ON DELETE CASCADE,
  step smallint NOT NULL,
  wait interval NOT NULL DEFAULT '3 days',
  subject varchar(200) NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (sequence_id, step),
  CONSTRAINT email_sequence_steps_step_check CHECK (step > 0)
);
COMMENT ON COLUMN marketing.email_sequence_steps.wait IS E'After the step before;\nthe first one is sent at once';

-- One partition a year, so that old messages can be dropped at once.
CREATE TABLE marketing.messages (
  message_id uuid NOT NULL DEFAULT gen_random_uuid(),
  queued_on date NOT NULL DEFAULT CURRENT_DATE,
  campaign_id uuid NOT NULL,
  people_unique_id uuid NOT NULL,
  sequence_id integer,
  step smallint,
  status marketing.message_status NOT NULL DEFAULT 'queued',
  cost numeric(10, 4),
  headers jsonb,
  PRIMARY KEY (message_id, queued_on),
  CONSTRAINT messages_member_fkey FOREIGN KEY (campaign_id, people_unique_id) REFERENCES marketing.campaign_members,
  CONSTRAINT messages_step_fkey FOREIGN KEY (sequence_id, step) REFERENCES marketing.email_sequence_steps
) PARTITION BY RANGE (queued_on);
CREATE TABLE marketing.messages_2024 PARTITION OF marketing.messages FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE marketing.messages_2025 PARTITION OF marketing.messages FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE marketing.messages_other PARTITION OF marketing.messages DEFAULT;
CREATE INDEX messages_member_idx ON marketing.messages (campaign_id, people_unique_id, queued_on DESC);
CREATE INDEX messages_open_idx ON marketing.messages (queued_on) WHERE status = 'queued';

CREATE PROCEDURE marketing.close_campaign(campaign uuid, reason text DEFAULT 'done')
  LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE marketing.campaigns
     SET archived = true,
         settings = settings || jsonb_build_object('closed', reason)
   WHERE campaign_id = campaign;
END
$$;
COMMENT ON PROCEDURE marketing.close_campaign(uuid, text) IS 'Nothing is sent after it';

CREATE FUNCTION marketing.next_steps(campaign uuid, max_steps integer DEFAULT 10)
  RETURNS TABLE (sequence_id integer, step smallint, subject text)
  LANGUAGE sql STABLE
AS $$
  SELECT s.sequence_id, s.step, s.subject
    FROM marketing.email_sequence_steps s
    JOIN marketing.email_sequences q USING (sequence_id)
   WHERE q.campaign_id = campaign
   ORDER BY s.sequence_id, s.step
   LIMIT max_steps
$$;

CREATE FUNCTION marketing.add_answer(total bigint, status marketing.message_status) RETURNS bigint
  LANGUAGE sql IMMUTABLE
AS $$ SELECT total + CASE WHEN status = 'replied' THEN 1 ELSE 0 END $$;
CREATE AGGREGATE marketing.answers(marketing.message_status) (
  SFUNC = marketing.add_answer,
  STYPE = bigint,
  INITCOND = '0'
);
