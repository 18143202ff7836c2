-- from → to
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
DROP INDEX "a"."i";
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("x") INCLUDE ("y"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
DROP INDEX "a"."i";
CREATE UNIQUE INDEX "i" ON "a"."t" USING "btree" ("x"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock of writers, fails on existing rows
