-- from → to
DROP STATISTICS "a"."st";
DROP INDEX "a"."t_lower_idx"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "named";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_name_key"; -- index dropped
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
ALTER TABLE "a"."t" ADD CONSTRAINT "named" CHECK ((name <> ''::text)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_name_key" UNIQUE ("name"); -- long lock, fails on existing rows
CREATE INDEX "t_lower_idx" ON "a"."t" USING "btree" ((lower(name))); -- long lock of writers
CREATE STATISTICS a.st ON id, name FROM a.t;
