-- from → to
DROP POLICY "p" ON "a"."t";
DROP INDEX "a"."t_f_idx";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_n_check";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."t" DROP COLUMN "g";
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS bigint
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1::bigint$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(t.n) AS f
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS (a.f(1)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT a.f(1);
ALTER TABLE "a"."t" ADD CONSTRAINT "t_n_check" CHECK ((a.f(n) > 0)); -- long lock, fails on existing rows
CREATE INDEX "t_f_idx" ON "a"."t" USING "btree" ((a.f(n))); -- long lock of writers
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((a.f(n) > 1));

-- to → from
DROP POLICY "p" ON "a"."t";
DROP INDEX "a"."t_f_idx";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_n_check";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."t" DROP COLUMN "g";
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(integer);
CREATE FUNCTION "a"."f"(x integer) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(integer) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(t.n) AS f
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS (a.f(1)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT a.f(1);
ALTER TABLE "a"."t" ADD CONSTRAINT "t_n_check" CHECK ((a.f(n) > 0)); -- long lock, fails on existing rows
CREATE INDEX "t_f_idx" ON "a"."t" USING "btree" ((a.f(n))); -- long lock of writers
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((a.f(n) > 1));
