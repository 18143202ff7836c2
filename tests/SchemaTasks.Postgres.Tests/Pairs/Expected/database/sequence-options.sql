-- from → to
DO $$
DECLARE
  next_value numeric;
BEGIN
  SELECT last_value::numeric + CASE WHEN is_called THEN -2 ELSE 0 END INTO next_value FROM "a"."s";
  EXECUTE 'ALTER SEQUENCE "a"."s" AS smallint INCREMENT BY -2 MINVALUE -500 MAXVALUE 70 START WITH 60 CACHE 5 CYCLE RESTART WITH ' || greatest(least(next_value, 70), -500);
END
$$;
COMMENT ON SEQUENCE "a"."s" IS 's';

-- to → from
DO $$
DECLARE
  next_value numeric;
BEGIN
  SELECT last_value::numeric + CASE WHEN is_called THEN 1 ELSE 0 END INTO next_value FROM "a"."s";
  EXECUTE 'ALTER SEQUENCE "a"."s" AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE RESTART WITH ' || greatest(least(next_value, 9223372036854775807), 1);
END
$$;
COMMENT ON SEQUENCE "a"."s" IS NULL;
