-- from → to
ALTER TABLE "a"."u" ADD CONSTRAINT "fk" FOREIGN KEY ("x", "y") REFERENCES "a"."t" ("id", "b") MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED; -- long lock of writers, fails on existing rows
COMMENT ON CONSTRAINT "fk" ON "a"."u" IS 'fk';

-- to → from
ALTER TABLE "a"."u" DROP CONSTRAINT "fk";
