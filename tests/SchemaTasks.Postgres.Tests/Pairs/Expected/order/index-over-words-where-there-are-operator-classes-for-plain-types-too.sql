-- from → to
-- What the extension keeps in tables and sequences of its own goes with it.
DROP EXTENSION "btree_gin"; -- data loss

-- to → from
CREATE EXTENSION IF NOT EXISTS "btree_gin" WITH SCHEMA "a";
