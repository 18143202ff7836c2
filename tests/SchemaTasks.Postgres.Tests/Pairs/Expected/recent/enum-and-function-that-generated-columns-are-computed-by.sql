-- from → to
DROP INDEX "a"."i";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
ALTER TABLE "a"."t" DROP COLUMN "i";
DROP FUNCTION "a"."f"(a.e);
DROP FUNCTION "a"."n"(integer);
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE a.e USING "b"::text::a.e; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";
CREATE FUNCTION "a"."f"(e a.e) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$ SELECT 1 $$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE FUNCTION "a"."n"(x integer) RETURNS bigint
LANGUAGE "sql"
IMMUTABLE
AS $$ SELECT x::bigint $$;
ALTER FUNCTION "a"."n"(integer) OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "g" boolean GENERATED ALWAYS AS ((b = 'x'::a.e)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "h" integer GENERATED ALWAYS AS (a.f(b)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "i" integer GENERATED ALWAYS AS (a.n(length(z))) STORED; -- table rewrite, long lock
CREATE INDEX "i" ON "a"."t" USING "btree" ("g", "h"); -- long lock of writers

-- to → from
ALTER TYPE "a"."e" ADD VALUE 'z'; -- not in a transaction, before the transaction
ALTER TABLE "a"."t" DROP COLUMN "i";
DROP FUNCTION "a"."n"(integer);
CREATE FUNCTION "a"."n"(x integer) RETURNS integer
LANGUAGE "sql"
IMMUTABLE
AS $$ SELECT x $$;
ALTER FUNCTION "a"."n"(integer) OWNER TO "postgres";
ALTER TABLE "a"."t" ADD COLUMN "i" integer GENERATED ALWAYS AS (a.n(length(z))) STORED; -- table rewrite, long lock
