-- from → to
ALTER TABLE "a"."t" ADD COLUMN "m" integer GENERATED ALWAYS AS ((n * 2)) STORED; -- table rewrite, long lock

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "m";
