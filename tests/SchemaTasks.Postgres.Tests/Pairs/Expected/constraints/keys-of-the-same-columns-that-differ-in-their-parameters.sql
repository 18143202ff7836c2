-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" DROP CONSTRAINT "z";
ALTER INDEX "a"."y" RESET ("fillfactor");
ALTER TABLE "a"."t" ADD CONSTRAINT "x" PRIMARY KEY ("w"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "z" UNIQUE ("w") INCLUDE ("w"); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" DROP CONSTRAINT "z";
ALTER INDEX "a"."y" SET ("fillfactor" = '70');
ALTER TABLE "a"."t" ADD CONSTRAINT "x" UNIQUE ("w") WITH ("fillfactor" = '60'); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "z" UNIQUE ("w") DEFERRABLE; -- long lock, fails on existing rows
