-- from → to
CREATE SCHEMA "a";
COMMENT ON SCHEMA "a" IS 'A';
ALTER SCHEMA "a" OWNER TO "postgres";
CREATE DOMAIN "a"."d" AS text CONSTRAINT "d_check" CHECK ((VALUE <> ''::text)) CONSTRAINT "d_check1" CHECK ((length(VALUE) < 9));
ALTER DOMAIN "a"."d" OWNER TO "postgres";
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "id" integer NOT NULL,
    "e" a.e DEFAULT 'x'::a.e,
    "d" a.d,
    CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(t a.t) RETURNS a.e
LANGUAGE "sql"
AS $$SELECT t.e$$;
ALTER FUNCTION "a"."f"(a.t) OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT a.f(t.*) AS e
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
DROP FUNCTION "a"."f"(a.t);
DROP TABLE "a"."t"; -- data loss
DROP DOMAIN "a"."d";
DROP TYPE "a"."e";
DROP SCHEMA "a";
