-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."p2"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"a"."p2"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"a"."p2"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."p2"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY[]::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'a', item.name);
  END LOOP;
END
$$; -- long lock
DROP POLICY "own" ON "a"."p";
DROP POLICY "part" ON "a"."p1";
DROP INDEX "a"."p1_own";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_room_during_excl";
ALTER TABLE "a"."p" ALTER COLUMN "s" DROP DEFAULT;
-- Dropped and recreated: a column of its partition key, id, changes its type from integer to bigint, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p2"; -- data loss
DROP VIEW "a"."v";
ALTER TABLE "a"."p" DROP COLUMN "twice";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
DROP FUNCTION "a"."is_mine"(text);
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1, 3); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "who" TYPE character varying(40) USING CASE WHEN char_length("who"::text) > 40 THEN "who"::text || '.' ELSE "who"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."r" ALTER COLUMN "room" TYPE bigint; -- table rewrite, long lock
ALTER TYPE "a"."state" RENAME TO "schematasks_4ba69735ca53";
CREATE TYPE "a"."state" AS ENUM ('new', 'gone');
ALTER TYPE "a"."state" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "s" TYPE a.state USING "s"::text::a.state; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4ba69735ca53";
CREATE FUNCTION "a"."is_mine"(who character varying) RETURNS boolean
LANGUAGE "sql"
STABLE
AS $$SELECT who = current_user$$;
ALTER FUNCTION "a"."is_mine"(character varying) OWNER TO "postgres";
CREATE TABLE "a"."p2" (
    "id" bigint NOT NULL,
    "k" integer NOT NULL,
    "who" character varying(40),
    "s" a.state DEFAULT 'new'::a.state,
    "twice" bigint GENERATED ALWAYS AS ((id * 2)) STORED
) PARTITION BY RANGE (id);
ALTER TABLE "a"."p2" OWNER TO "postgres";
CREATE TABLE "a"."p21" PARTITION OF "a"."p2" FOR VALUES FROM ('0') TO ('10');
ALTER TABLE "a"."p21" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD COLUMN "twice" bigint GENERATED ALWAYS AS ((id * 2)) STORED; -- table rewrite, long lock
CREATE VIEW "a"."v" AS
SELECT p.id,
    p.twice,
    p.s
   FROM a.p
  WHERE (p.s <> 'gone'::a.state);
ALTER VIEW "a"."v" OWNER TO "postgres";
REVOKE ALL ("id") ON TABLE "a"."v" FROM "law_reader";
GRANT SELECT ("id") ON TABLE "a"."v" TO "law_reader";
ALTER TABLE "a"."p" ALTER COLUMN "s" SET DEFAULT 'new'::a.state;
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "id"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_room_during_excl" EXCLUDE USING gist (room WITH =, during WITH &&); -- long lock, fails on existing rows
CREATE INDEX "p1_own" ON "a"."p1" USING "btree" ("twice"); -- long lock of writers
CREATE POLICY "own" ON "a"."p" TO PUBLIC USING (a.is_mine(who));
CREATE POLICY "part" ON "a"."p1" FOR SELECT TO "law_reader" USING ((s <> 'gone'::a.state));

-- to → from
ALTER TYPE "a"."state" ADD VALUE 'old' BEFORE 'gone'; -- not in a transaction, before the transaction
DROP POLICY "own" ON "a"."p";
DROP INDEX "a"."p1_own";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_room_during_excl";
-- Dropped and recreated: a column of its partition key, id, changes its type from bigint to integer, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p2"; -- data loss
DROP VIEW "a"."v";
ALTER TABLE "a"."p" DROP COLUMN "twice";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock
DROP FUNCTION "a"."is_mine"(character varying);
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES IN (1); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "who" TYPE text;
ALTER TABLE "a"."r" ALTER COLUMN "room" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE FUNCTION "a"."is_mine"(who text) RETURNS boolean
LANGUAGE "sql"
STABLE
AS $$SELECT who = current_user$$;
ALTER FUNCTION "a"."is_mine"(text) OWNER TO "postgres";
CREATE TABLE "a"."p2" (
    "id" integer NOT NULL,
    "k" integer NOT NULL,
    "who" text,
    "s" a.state DEFAULT 'new'::a.state,
    "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED
) PARTITION BY RANGE (id);
ALTER TABLE "a"."p2" OWNER TO "postgres";
CREATE TABLE "a"."p21" PARTITION OF "a"."p2" FOR VALUES FROM (0) TO (10);
ALTER TABLE "a"."p21" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD COLUMN "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED; -- table rewrite, long lock
CREATE VIEW "a"."v" AS
SELECT p.id,
    p.twice,
    p.s
   FROM a.p
  WHERE (p.s <> 'old'::a.state);
ALTER VIEW "a"."v" OWNER TO "postgres";
REVOKE ALL ("id") ON TABLE "a"."v" FROM "law_reader";
GRANT SELECT ("id") ON TABLE "a"."v" TO "law_reader";
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "id"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_room_during_excl" EXCLUDE USING gist (room WITH =, during WITH &&); -- long lock, fails on existing rows
CREATE INDEX "p1_own" ON "a"."p1" USING "btree" ("twice"); -- long lock of writers
CREATE POLICY "own" ON "a"."p" TO PUBLIC USING (a.is_mine(who));
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p2" FOR VALUES IN (2); -- long lock, fails on existing rows
