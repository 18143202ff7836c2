-- from → to
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "id" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "id"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "id" SET NOT NULL; -- long lock
CREATE SEQUENCE "a"."t_id_seq" AS integer;
ALTER SEQUENCE "a"."t_id_seq" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "id" SET DEFAULT nextval('a.t_id_seq'::regclass);
ALTER SEQUENCE "a"."t_id_seq" OWNED BY "a"."t"."id";
SELECT pg_catalog.setval('"a"."t_id_seq"'::pg_catalog.regclass, max("id")) FROM "a"."t" HAVING max("id") BETWEEN 1 AND 2147483647;

-- to → from
ALTER SEQUENCE "a"."t_id_seq" OWNED BY NONE;
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP DEFAULT;
DROP SEQUENCE "a"."t_id_seq"; -- data loss
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP NOT NULL;
