-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "fk";
ALTER TABLE "a"."t" ADD CONSTRAINT "fk" FOREIGN KEY ("p") REFERENCES "a"."o" ("id"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "fk";
ALTER TABLE "a"."t" ADD CONSTRAINT "fk" FOREIGN KEY ("p") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
