-- from → to
DROP INDEX "a"."trgm"; -- index dropped
DROP VIEW "a"."v";
DROP EXTENSION "pg_trgm";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "h" SET DEFAULT '"a"=>"2"'::x.hstore;
CREATE VIEW "a"."v" AS
SELECT length(t.s) AS q,
    t.h
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "h" SET DEFAULT '"a"=>"1"'::x.hstore;
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "x";
CREATE VIEW "a"."v" AS
SELECT x.similarity(t.s, 'q'::text) AS q,
    t.h
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE INDEX "trgm" ON "a"."t" USING "gin" ("s" x.gin_trgm_ops); -- long lock of writers
