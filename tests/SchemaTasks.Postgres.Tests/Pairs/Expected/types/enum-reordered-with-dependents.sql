-- from → to
DROP INDEX "a"."t_e_idx";
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_e_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_e_key";
ALTER TABLE "a"."t" ALTER COLUMN "e" DROP DEFAULT;
ALTER TABLE "a"."u" ALTER COLUMN "d" DROP DEFAULT;
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.e);
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('c', 'a');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.e[] USING "l"::text[]::a.e[]; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS a.e;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING "d"::text::a.d; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
DROP TYPE "a"."schematasks_3f79bb7b435b";
CREATE FUNCTION "a"."f"(x a.e) RETURNS a.e
LANGUAGE "sql"
AS $$SELECT x$$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.e
   FROM a.t
  WHERE (t.e = 'c'::a.e);
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'a'::a.e;
ALTER TABLE "a"."u" ALTER COLUMN "d" SET DEFAULT 'a'::a.e;
ALTER DOMAIN "a"."d" ADD CONSTRAINT "d_check" CHECK ((VALUE <> 'c'::a.e));
ALTER TABLE "a"."t" ADD CONSTRAINT "t_e_check" CHECK ((e <> 'a'::a.e)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_e_key" UNIQUE ("e"); -- long lock, fails on existing rows
CREATE INDEX "t_e_idx" ON "a"."t" USING "btree" ("e") WHERE (e = 'a'::a.e); -- long lock of writers

-- to → from
DROP INDEX "a"."t_e_idx";
ALTER DOMAIN "a"."d" DROP CONSTRAINT "d_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_e_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_e_key";
ALTER TABLE "a"."t" ALTER COLUMN "e" DROP DEFAULT;
ALTER TABLE "a"."u" ALTER COLUMN "d" DROP DEFAULT;
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.e);
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('a', 'b', 'c');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.e[] USING "l"::text[]::a.e[]; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS a.e;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "d" TYPE a.d USING "d"::text::a.d; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
DROP TYPE "a"."schematasks_3f79bb7b435b";
CREATE FUNCTION "a"."f"(x a.e) RETURNS a.e
LANGUAGE "sql"
AS $$SELECT x$$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.e
   FROM a.t
  WHERE (t.e = 'c'::a.e);
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'a'::a.e;
ALTER TABLE "a"."u" ALTER COLUMN "d" SET DEFAULT 'a'::a.e;
ALTER DOMAIN "a"."d" ADD CONSTRAINT "d_check" CHECK ((VALUE <> 'c'::a.e));
ALTER TABLE "a"."t" ADD CONSTRAINT "t_e_check" CHECK ((e <> 'b'::a.e)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_e_key" UNIQUE ("e"); -- long lock, fails on existing rows
CREATE INDEX "t_e_idx" ON "a"."t" USING "btree" ("e") WHERE (e = 'a'::a.e); -- long lock of writers
