-- from → to
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "u";
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("x"); -- long lock
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock

-- to → from
ALTER TABLE "a"."r" DROP CONSTRAINT "r_x_fkey";
DROP INDEX "a"."u";
ALTER TABLE "a"."t" ADD CONSTRAINT "u" UNIQUE ("x"); -- long lock
ALTER TABLE "a"."r" ADD CONSTRAINT "r_x_fkey" FOREIGN KEY ("x") REFERENCES "a"."t" ("x"); -- long lock
