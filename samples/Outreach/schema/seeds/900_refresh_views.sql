-- schematasks: always
-- The view is created without data (migration 009); it can be read once it has been refreshed.
REFRESH MATERIALIZED VIEW marketing.campaign_results;
