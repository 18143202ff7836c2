-- from → to
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER FOREIGN TABLE "a"."f" ADD COLUMN "m" integer;

-- to → from
ALTER FOREIGN TABLE "a"."f" DROP COLUMN "m"; -- data loss
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" DROP NOT NULL;
