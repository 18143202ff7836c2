-- from → to
DROP VIEW "b"."v";
DROP TABLE "a"."t"; -- data loss
DROP FUNCTION "a"."f"(a.e);
DROP TYPE "a"."e";
DROP SCHEMA "a";
COMMENT ON SCHEMA "b" IS 'b';

-- to → from
COMMENT ON SCHEMA "b" IS NULL;
CREATE SCHEMA "a";
ALTER SCHEMA "a" OWNER TO "postgres";
CREATE TYPE "a"."e" AS ENUM ('x');
ALTER TYPE "a"."e" OWNER TO "postgres";
CREATE FUNCTION "a"."f"(a.e) RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER FUNCTION "a"."f"(a.e) OWNER TO "postgres";
CREATE SEQUENCE "a"."t_id_seq" AS integer;
ALTER SEQUENCE "a"."t_id_seq" OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "id" integer DEFAULT nextval('a.t_id_seq'::regclass) NOT NULL,
    "e" a.e
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE VIEW "b"."v" AS
SELECT a.f(t.e) AS f
   FROM a.t;
ALTER VIEW "b"."v" OWNER TO "postgres";
ALTER SEQUENCE "a"."t_id_seq" OWNED BY "a"."t"."id";
