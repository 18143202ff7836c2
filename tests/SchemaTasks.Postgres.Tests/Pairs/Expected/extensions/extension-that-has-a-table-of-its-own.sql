-- from → to
-- The extension has tables or sequences of its own, and what is in them goes with it.
DROP EXTENSION "hstore"; -- data loss

-- to → from
CREATE EXTENSION IF NOT EXISTS "hstore" WITH SCHEMA "public";
