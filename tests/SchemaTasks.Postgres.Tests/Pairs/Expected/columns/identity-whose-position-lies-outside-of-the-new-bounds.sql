-- from → to
DO $$
DECLARE
  next_value numeric;
BEGIN
  EXECUTE 'SELECT last_value::numeric + CASE WHEN is_called THEN 5 ELSE 0 END FROM ' || pg_catalog.pg_get_serial_sequence('"a"."T"', 'I') INTO next_value;
  EXECUTE 'ALTER TABLE "a"."T" ALTER COLUMN "I" SET INCREMENT BY 5 SET MINVALUE 300 SET MAXVALUE 900 SET START WITH 300 RESTART WITH ' || greatest(least(next_value, 900), 300);
END
$$;
DO $$
DECLARE
  next_value numeric;
BEGIN
  EXECUTE 'SELECT last_value::numeric + CASE WHEN is_called THEN 1 ELSE 0 END FROM ' || pg_catalog.pg_get_serial_sequence('"a"."T"', 'd') INTO next_value;
  EXECUTE 'ALTER TABLE "a"."T" ALTER COLUMN "d" SET MAXVALUE 100 SET START WITH 1 RESTART WITH ' || greatest(least(next_value, 100), 1);
END
$$;

-- to → from
DO $$
DECLARE
  next_value numeric;
BEGIN
  EXECUTE 'SELECT last_value::numeric + CASE WHEN is_called THEN 10 ELSE 0 END FROM ' || pg_catalog.pg_get_serial_sequence('"a"."T"', 'I') INTO next_value;
  EXECUTE 'ALTER TABLE "a"."T" ALTER COLUMN "I" SET INCREMENT BY 10 SET MINVALUE -200 SET MAXVALUE 200 SET START WITH -200 RESTART WITH ' || greatest(least(next_value, 200), -200);
END
$$;
ALTER TABLE "a"."T" ALTER COLUMN "d" SET MAXVALUE 9223372036854775807 SET START WITH 500;
