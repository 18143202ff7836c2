-- from → to
DROP VIEW "a"."w";
ALTER TABLE "a"."k" ALTER COLUMN "m" TYPE json USING to_json("m"); -- table rewrite, long lock
DROP MATERIALIZED VIEW "a"."m";
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
DROP TYPE "a"."c";
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
DROP VIEW "a"."v";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT (t.id + 1) AS id
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
ALTER TABLE "a"."k" ALTER COLUMN "m" TYPE a.m USING json_populate_record(NULL::a.m, "m"); -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."v" AS
SELECT t.n,
    t.id
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.v[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.v[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.v USING json_populate_record(NULL::a.v, "r"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."c" AS ("r" a.v);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."w" AS
SELECT (u.r).n AS n
   FROM a.u;
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."w";
ALTER TABLE "a"."k" ALTER COLUMN "m" TYPE json USING to_json("m"); -- table rewrite, long lock
DROP MATERIALIZED VIEW "a"."m";
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
DROP TYPE "a"."c";
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
DROP VIEW "a"."v";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.id
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
ALTER TABLE "a"."k" ALTER COLUMN "m" TYPE a.m USING json_populate_record(NULL::a.m, "m"); -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.n
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.v[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.v[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.v USING json_populate_record(NULL::a.v, "r"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."c" AS ("r" a.v);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."w" AS
SELECT (u.r).n AS n
   FROM a.u;
ALTER VIEW "a"."w" OWNER TO "postgres";
