-- from → to
DROP INDEX "a"."i";
ALTER TABLE "a"."u" ALTER COLUMN "r" DROP DEFAULT;
ALTER TABLE "a"."t" DROP COLUMN "gone"; -- data loss
DROP MATERIALIZED VIEW "a"."m";
DROP VIEW "a"."v";
ALTER TABLE "a"."w" ALTER COLUMN "whole" TYPE json USING to_json("whole"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "cl" TYPE json USING to_json("cl"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE json USING to_json("d"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "g" TYPE json USING to_json("g"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE text;
ALTER TABLE "a"."t" ADD COLUMN "m" integer DEFAULT 9;
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_2887af2b50a5" AS (parked a.c[]);
ALTER TABLE "a"."u" ALTER COLUMN "cl" TYPE a.c[] USING (json_populate_record(NULL::"a"."schematasks_2887af2b50a5", json_build_object('parked', "cl"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2887af2b50a5";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING json_populate_record(NULL::a.d, "d"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_134c08a9b8c2" AS (parked a.rng);
ALTER TABLE "a"."u" ALTER COLUMN "g" TYPE a.rng USING (json_populate_record(NULL::"a"."schematasks_134c08a9b8c2", json_build_object('parked', "g"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_134c08a9b8c2";
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.t[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.t[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.t USING json_populate_record(NULL::a.t, "r"); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."w" ALTER COLUMN "whole" TYPE a.u USING json_populate_record(NULL::a.u, "whole"); -- table rewrite, long lock, needs a manual value
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT u.r
   FROM a.u; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (u.r).n AS n,
    u.l
   FROM a.u;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "r" SET DEFAULT ROW((1)::bigint, 'x'::text, 3)::a.t;
CREATE INDEX "i" ON "a"."u" USING "btree" (((r).n)); -- long lock of writers

-- to → from
DROP INDEX "a"."i";
ALTER TABLE "a"."u" ALTER COLUMN "r" DROP DEFAULT;
ALTER TABLE "a"."t" DROP COLUMN "m"; -- data loss
DROP MATERIALIZED VIEW "a"."m";
DROP VIEW "a"."v";
ALTER TABLE "a"."w" ALTER COLUMN "whole" TYPE json USING to_json("whole"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "cl" TYPE json USING to_json("cl"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE json USING to_json("d"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "g" TYPE json USING to_json("g"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE character varying(9) USING CASE WHEN char_length("n"::text) > 9 THEN "n"::text || '.' ELSE "n"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_2887af2b50a5" AS (parked a.c[]);
ALTER TABLE "a"."u" ALTER COLUMN "cl" TYPE a.c[] USING (json_populate_record(NULL::"a"."schematasks_2887af2b50a5", json_build_object('parked', "cl"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2887af2b50a5";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING json_populate_record(NULL::a.d, "d"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_134c08a9b8c2" AS (parked a.rng);
ALTER TABLE "a"."u" ALTER COLUMN "g" TYPE a.rng USING (json_populate_record(NULL::"a"."schematasks_134c08a9b8c2", json_build_object('parked', "g"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_134c08a9b8c2";
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.t[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.t[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.t USING json_populate_record(NULL::a.t, "r"); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."w" ALTER COLUMN "whole" TYPE a.u USING json_populate_record(NULL::a.u, "whole"); -- table rewrite, long lock, needs a manual value
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT u.r
   FROM a.u; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT (u.r).n AS n,
    u.l
   FROM a.u;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "gone" text;
ALTER TABLE "a"."u" ALTER COLUMN "r" SET DEFAULT ROW(1, 'x'::character varying(9), 'y'::text)::a.t;
CREATE INDEX "i" ON "a"."u" USING "btree" (((r).n)); -- long lock of writers
