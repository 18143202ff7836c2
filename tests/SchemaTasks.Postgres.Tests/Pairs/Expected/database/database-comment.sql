-- from → to
DO $$BEGIN EXECUTE pg_catalog.format('COMMENT ON DATABASE %I IS %L', current_database(), 'it''s the database'); END$$;

-- to → from
DO $$BEGIN EXECUTE pg_catalog.format('COMMENT ON DATABASE %I IS NULL', current_database()); END$$;
