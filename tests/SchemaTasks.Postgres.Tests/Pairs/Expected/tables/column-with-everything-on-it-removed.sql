-- from → to
DROP STATISTICS "a"."st";
DROP INDEX "a"."t_lower_idx";
ALTER TABLE "a"."t" DROP CONSTRAINT "named";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_name_key";
ALTER TABLE "a"."t" DROP COLUMN "twice";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.id,
    NULL::text AS name
   FROM a.t;
ALTER TABLE "a"."t" DROP COLUMN "name"; -- data loss

-- to → from
ALTER TABLE "a"."t" ADD COLUMN "name" text;
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.id,
    t.name
   FROM a.t;
ALTER TABLE "a"."t" ADD COLUMN "twice" text GENERATED ALWAYS AS ((name || name)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "named" CHECK ((name <> ''::text)); -- long lock, needs a manual value
ALTER TABLE "a"."t" ADD CONSTRAINT "t_name_key" UNIQUE ("name"); -- long lock
CREATE INDEX "t_lower_idx" ON "a"."t" USING "btree" ((lower(name))); -- long lock
CREATE STATISTICS a.st ON id, name FROM a.t;
