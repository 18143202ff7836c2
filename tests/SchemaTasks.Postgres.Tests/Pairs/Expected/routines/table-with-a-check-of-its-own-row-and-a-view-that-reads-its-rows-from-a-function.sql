-- from → to
CREATE SEQUENCE "a"."t_id_seq" AS bigint;
ALTER SEQUENCE "a"."t_id_seq" OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "id" bigint DEFAULT nextval('a.t_id_seq'::regclass) NOT NULL,
    "at" date,
    CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE FUNCTION "a"."n"(r a.t) RETURNS bigint
LANGUAGE "sql"
STABLE
AS $$SELECT r.id$$;
ALTER FUNCTION "a"."n"(a.t) OWNER TO "postgres";
CREATE FUNCTION "a"."rows"() RETURNS SETOF a.t
LANGUAGE "sql"
STABLE
AS $$SELECT * FROM a.t$$;
ALTER FUNCTION "a"."rows"() OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT r.id,
    a.n(r.*) AS n
   FROM a.rows() r(id, at);
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE FUNCTION "a"."vs"() RETURNS SETOF a.v
LANGUAGE "sql"
AS $$SELECT * FROM a.v$$;
ALTER FUNCTION "a"."vs"() OWNER TO "postgres";
ALTER SEQUENCE "a"."t_id_seq" OWNED BY "a"."t"."id";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((a.n(t.*) > 0));

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
DROP FUNCTION "a"."vs"();
DROP VIEW "a"."v";
DROP FUNCTION "a"."n"(a.t);
DROP FUNCTION "a"."rows"();
DROP TABLE "a"."t"; -- data loss
