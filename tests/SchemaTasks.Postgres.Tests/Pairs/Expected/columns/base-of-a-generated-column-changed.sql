-- from → to
ALTER TABLE "a"."t" DROP COLUMN "m";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "m" numeric GENERATED ALWAYS AS (((n)::numeric * 2.5)) STORED; -- table rewrite, long lock

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "m";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ADD COLUMN "m" numeric GENERATED ALWAYS AS (((n)::numeric * 2.5)) STORED; -- table rewrite, long lock
