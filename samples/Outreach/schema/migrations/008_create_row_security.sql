-- The application says for whom it asks: SET outreach.person = '<people_unique_id>'.
CREATE FUNCTION shq.current_person() RETURNS uuid
  LANGUAGE sql STABLE
AS $$ SELECT nullif(current_setting('outreach.person', true), '')::uuid $$;

ALTER TABLE marketing.campaigns ENABLE ROW LEVEL SECURITY;
CREATE POLICY campaigns_read ON marketing.campaigns FOR SELECT USING (NOT archived);
CREATE POLICY campaigns_write ON marketing.campaigns
  USING (owner_id = shq.current_person())
  WITH CHECK (owner_id = shq.current_person());
COMMENT ON POLICY campaigns_write ON marketing.campaigns IS 'Owners alone';

ALTER TABLE people.preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY preferences_own ON people.preferences AS RESTRICTIVE
  USING (people_unique_id = shq.current_person());
