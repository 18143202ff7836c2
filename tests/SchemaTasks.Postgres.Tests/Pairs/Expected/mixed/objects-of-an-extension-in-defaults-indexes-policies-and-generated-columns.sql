-- from → to
DROP POLICY "p" ON "a"."t";
DROP INDEX "a"."trgm"; -- index dropped
ALTER TABLE "a"."t" DROP COLUMN "keys";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "h" SET DEFAULT '"a"=>"2"'::x.hstore;
DROP EXTENSION "pg_trgm";
CREATE VIEW "a"."v" AS
SELECT length(t.s) AS q,
    t.h
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "keys" text[] GENERATED ALWAYS AS (x.akeys(h)) STORED; -- table rewrite, long lock
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING (x.exist(h, 'k'::text));

-- to → from
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "x";
ALTER TABLE "a"."t" ALTER COLUMN "h" SET DEFAULT '"a"=>"1"'::x.hstore;
CREATE VIEW "a"."v" AS
SELECT x.similarity(t.s, 'q'::text) AS q,
    t.h
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE INDEX "trgm" ON "a"."t" USING "gin" ("s" x.gin_trgm_ops); -- long lock of writers
