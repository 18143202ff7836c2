-- from → to
ALTER FOREIGN TABLE "a"."f" OPTIONS (DROP "header", ADD "delimiter" 'it''s', SET "table_name" 'b');
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" OPTIONS (SET "column_name" '2', ADD "force_null" 'q');
ALTER FOREIGN TABLE "a"."f" ADD COLUMN "m" integer;

-- to → from
ALTER FOREIGN TABLE "a"."f" DROP COLUMN "m"; -- data loss
ALTER FOREIGN TABLE "a"."f" OPTIONS (DROP "delimiter", ADD "header" 'k', SET "table_name" 'a');
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" DROP NOT NULL;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" OPTIONS (DROP "force_null", SET "column_name" '1');
