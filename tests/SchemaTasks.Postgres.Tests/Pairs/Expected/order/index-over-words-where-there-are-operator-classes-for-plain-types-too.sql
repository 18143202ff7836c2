-- from → to
DROP EXTENSION "btree_gin";

-- to → from
CREATE EXTENSION IF NOT EXISTS "btree_gin" WITH SCHEMA "a";
