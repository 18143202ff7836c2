-- from → to
CREATE OR REPLACE FUNCTION "a"."f"(x integer) RETURNS SETOF integer
LANGUAGE "sql"
IMMUTABLE
LEAKPROOF
STRICT
SECURITY DEFINER
PARALLEL SAFE
COST 7
ROWS 50
SET "search_path" TO 'a', 'B c', ''
SET "work_mem" TO '1MB'
SET "my"."setting" TO 'it''s'
AS $$SELECT 1$$; -- privileges changed
COMMENT ON FUNCTION "a"."f"(integer) IS 'f';

-- to → from
CREATE OR REPLACE FUNCTION "a"."f"(x integer) RETURNS SETOF integer
LANGUAGE "sql"
AS $$SELECT 1$$; -- privileges changed
COMMENT ON FUNCTION "a"."f"(integer) IS NULL;
