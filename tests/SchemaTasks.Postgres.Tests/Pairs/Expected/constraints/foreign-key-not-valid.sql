-- from → to
ALTER TABLE "a"."u" VALIDATE CONSTRAINT "fk"; -- fails on existing rows

-- to → from
ALTER TABLE "a"."u" DROP CONSTRAINT "fk";
ALTER TABLE "a"."u" ADD CONSTRAINT "fk" FOREIGN KEY ("x") REFERENCES "a"."t" ("id") NOT VALID;
