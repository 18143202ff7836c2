-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename
CREATE OR REPLACE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
AS $$SELECT count(*) FROM a.u$$;

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
CREATE OR REPLACE FUNCTION "a"."f"() RETURNS bigint
LANGUAGE "sql"
AS $$SELECT count(*) FROM a.t$$;
