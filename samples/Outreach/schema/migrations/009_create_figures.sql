CREATE VIEW people.contact_card WITH (security_barrier = true) AS
SELECT p.people_unique_id, p.full_name, p.email, p.level, c.legal_name AS company, c.domain
  FROM people.master p
  JOIN company.master c USING (company_unique_id)
 WHERE p.deleted_at IS NULL;
COMMENT ON VIEW people.contact_card IS 'What a salesperson sees first';
COMMENT ON COLUMN people.contact_card.company IS 'The legal name';

CREATE MATERIALIZED VIEW marketing.campaign_results AS
SELECT c.campaign_id,
       c.name,
       count(m.message_id) AS messages,
       marketing.answers(m.status) AS answers,
       sum(m.cost)::numeric(14, 4) AS cost
  FROM marketing.campaigns c
  LEFT JOIN marketing.messages m USING (campaign_id)
 GROUP BY c.campaign_id, c.name
WITH NO DATA;
CREATE UNIQUE INDEX campaign_results_campaign_id_idx ON marketing.campaign_results (campaign_id);
COMMENT ON MATERIALIZED VIEW marketing.campaign_results IS 'Refreshed every night';
