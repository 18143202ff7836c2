-- from → to
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "u"; -- index dropped
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("x"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
DROP INDEX "a"."u"; -- index dropped
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE ("x"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock of writers, fails on existing rows
