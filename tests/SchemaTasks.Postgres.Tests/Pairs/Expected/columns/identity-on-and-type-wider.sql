-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" SET INCREMENT BY 1 SET MINVALUE 1 SET MAXVALUE 9223372036854775807 SET START WITH 1 SET CACHE 1 SET NO CYCLE;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
DO $$
DECLARE
  next_value numeric;
BEGIN
  EXECUTE 'SELECT last_value::numeric + CASE WHEN is_called THEN 1 ELSE 0 END FROM ' || pg_catalog.pg_get_serial_sequence('"a"."t"', 'id') INTO next_value;
  EXECUTE 'ALTER TABLE "a"."t" ALTER COLUMN "id" SET INCREMENT BY 1 SET MINVALUE 1 SET MAXVALUE 2147483647 SET START WITH 1 SET CACHE 1 SET NO CYCLE RESTART WITH ' || greatest(least(next_value, 2147483647), 1);
END
$$;
