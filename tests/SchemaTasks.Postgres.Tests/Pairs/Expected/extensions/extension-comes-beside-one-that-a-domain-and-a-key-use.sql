-- from → to
CREATE EXTENSION IF NOT EXISTS "hstore" WITH SCHEMA "public";

-- to → from
DROP EXTENSION "hstore";
