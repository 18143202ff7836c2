-- Where things live, and the words that several schemas share.
CREATE EXTENSION citext WITH SCHEMA public;
CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE SCHEMA intake;
CREATE SCHEMA vault;
CREATE SCHEMA company;
CREATE SCHEMA people;
CREATE SCHEMA marketing;
CREATE SCHEMA shq;

COMMENT ON SCHEMA intake IS 'What arrives from outside, as it came';
COMMENT ON SCHEMA vault IS 'Contacts after cleaning, each with its proof';
COMMENT ON SCHEMA company IS 'Companies and the slots we want to fill in each';
COMMENT ON SCHEMA people IS 'Everybody we may write to';
COMMENT ON SCHEMA marketing IS 'Campaigns, messages and email sequences';
COMMENT ON SCHEMA shq IS 'Headquarters: audit, queues and figures';

CREATE TYPE intake.load_status AS ENUM ('received', 'parsing', 'parsed', 'rejected');
CREATE TYPE vault.verification_result AS ENUM ('unknown', 'deliverable', 'catch-all', 'undeliverable');
CREATE TYPE people.seniority AS ENUM ('owner', 'executive', 'manager', 'employee');
CREATE TYPE marketing.message_status AS ENUM ('queued', 'sent', 'opened', 'replied', 'bounced');
CREATE TYPE company.slot_role AS ENUM ('ceo', 'cfo', 'hr');
COMMENT ON TYPE people.seniority IS 'From the outside in';

CREATE DOMAIN people.email_address AS public.citext
  CONSTRAINT email_address_has_at CHECK (VALUE ~ '^[^@[:space:]]+@[^@[:space:]]+$');
COMMENT ON DOMAIN people.email_address IS 'Compared without regard to case';

CREATE DOMAIN marketing.percentage AS numeric(5, 2)
  DEFAULT 0
  NOT NULL
  CONSTRAINT percentage_range CHECK (VALUE >= 0 AND VALUE <= 100);

CREATE TYPE company.postal_address AS (
  street text,
  postal_code varchar(12),
  city text,
  country character(2)
);
COMMENT ON TYPE company.postal_address IS 'As on an envelope';

CREATE TYPE company.headcount_range AS RANGE (subtype = integer);

CREATE FUNCTION shq.touch_updated_at() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION shq.touch_updated_at() IS 'Stamps the row that is being updated';
