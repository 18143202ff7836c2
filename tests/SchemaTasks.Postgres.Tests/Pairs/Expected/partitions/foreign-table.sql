-- from → to
ALTER FOREIGN TABLE "a"."f" OPTIONS (DROP "kept", SET "file" 'b', ADD "other" 'it''s');
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" OPTIONS (SET "x" '2', ADD "y" 'q');
ALTER FOREIGN TABLE "a"."f" ADD COLUMN "m" integer;

-- to → from
ALTER FOREIGN TABLE "a"."f" DROP COLUMN "m"; -- data loss
ALTER FOREIGN TABLE "a"."f" OPTIONS (DROP "other", SET "file" 'a', ADD "kept" 'k');
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" DROP NOT NULL;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" OPTIONS (DROP "y", SET "x" '1');
