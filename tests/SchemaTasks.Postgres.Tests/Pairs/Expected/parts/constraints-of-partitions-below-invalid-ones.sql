-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "pk";
ALTER TABLE "a"."p" DROP CONSTRAINT "u";
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "pk" PRIMARY KEY ("k"); -- long lock, fails on existing rows
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "u" UNIQUE ("k", "v"); -- long lock, fails on existing rows
ALTER INDEX "a"."u" ATTACH PARTITION "a"."u1";
ALTER TABLE "a"."p2" ADD CONSTRAINT "pk2" PRIMARY KEY ("k"); -- long lock, fails on existing rows
ALTER INDEX "a"."pk" ATTACH PARTITION "a"."pk2";
ALTER TABLE "a"."p2" ADD CONSTRAINT "u2" UNIQUE ("k", "v"); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "pk";
ALTER TABLE "a"."p" DROP CONSTRAINT "u";
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "pk" PRIMARY KEY ("k"); -- long lock, fails on existing rows
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "u" UNIQUE ("k", "v"); -- long lock, fails on existing rows
ALTER INDEX "a"."u" ATTACH PARTITION "a"."u2";
ALTER TABLE "a"."p1" ADD CONSTRAINT "pk1" PRIMARY KEY ("k"); -- long lock, fails on existing rows
ALTER INDEX "a"."pk" ATTACH PARTITION "a"."pk1";
ALTER TABLE "a"."p1" ADD CONSTRAINT "u1" UNIQUE ("k", "v"); -- long lock, fails on existing rows
