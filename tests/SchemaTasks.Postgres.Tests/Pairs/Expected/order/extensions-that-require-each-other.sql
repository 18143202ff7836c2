-- from → to
DROP EXTENSION "earthdistance";
DROP EXTENSION "cube";
CREATE TABLE "a"."t" (
    "x" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."t"; -- data loss
CREATE EXTENSION IF NOT EXISTS "cube" WITH SCHEMA "a";
CREATE EXTENSION IF NOT EXISTS "earthdistance" WITH SCHEMA "a";
