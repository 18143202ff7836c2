-- from → to
CREATE OR REPLACE FUNCTION "a"."f"(x integer) RETURNS integer
LANGUAGE "sql"
AS $body1$SELECT '$body$'::text::int; -- $$ || '$$'$; $body1$;

-- to → from
CREATE OR REPLACE FUNCTION "a"."f"(x integer) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
