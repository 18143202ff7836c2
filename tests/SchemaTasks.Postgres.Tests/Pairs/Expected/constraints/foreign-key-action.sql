-- from → to
ALTER TABLE "a"."u" DROP CONSTRAINT "fk";
ALTER TABLE "a"."u" ADD CONSTRAINT "fk" FOREIGN KEY ("x", "y") REFERENCES "a"."t" ("id", "b") ON UPDATE RESTRICT ON DELETE SET DEFAULT ("x"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."u" DROP CONSTRAINT "fk";
ALTER TABLE "a"."u" ADD CONSTRAINT "fk" FOREIGN KEY ("x", "y") REFERENCES "a"."t" ("id", "b") ON DELETE SET NULL ("y"); -- long lock of writers, fails on existing rows
