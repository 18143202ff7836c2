-- from → to
CREATE EXTENSION IF NOT EXISTS "hstore" WITH SCHEMA "public";

-- to → from
-- What the extension keeps in tables and sequences of its own goes with it.
DROP EXTENSION "hstore"; -- data loss
