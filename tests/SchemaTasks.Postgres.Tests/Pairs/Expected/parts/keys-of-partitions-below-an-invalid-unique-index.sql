-- from → to
DROP INDEX "a"."i" CASCADE;
ALTER TABLE "a"."p1" DROP CONSTRAINT IF EXISTS "k1";
ALTER TABLE "a"."p1" ADD CONSTRAINT "k1" UNIQUE ("k"); -- long lock, fails on existing rows
CREATE UNIQUE INDEX "i" ON ONLY "a"."p" USING "btree" ("k"); -- long lock of writers, fails on existing rows
CREATE UNIQUE INDEX "i2" ON "a"."p2" USING "btree" ("k"); -- long lock of writers, fails on existing rows
ALTER INDEX "a"."i" ATTACH PARTITION "a"."i2";

-- to → from
DROP INDEX "a"."i";
CREATE UNIQUE INDEX "i" ON ONLY "a"."p" USING "btree" ("k"); -- long lock of writers, fails on existing rows
ALTER INDEX "a"."i" ATTACH PARTITION "a"."k1";
