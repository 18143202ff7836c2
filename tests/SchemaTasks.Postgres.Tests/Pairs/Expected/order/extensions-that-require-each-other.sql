-- from → to
-- What the extension keeps in tables and sequences of its own goes with it.
DROP EXTENSION "earthdistance"; -- data loss
-- What the extension keeps in tables and sequences of its own goes with it.
DROP EXTENSION "cube"; -- data loss
CREATE TABLE "a"."t" (
    "x" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."t"; -- data loss
CREATE EXTENSION IF NOT EXISTS "cube" WITH SCHEMA "a";
CREATE EXTENSION IF NOT EXISTS "earthdistance" WITH SCHEMA "a";
