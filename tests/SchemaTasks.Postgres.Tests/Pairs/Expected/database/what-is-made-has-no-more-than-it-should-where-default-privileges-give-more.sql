-- from → to
DROP VIEW "a"."w";
CREATE SCHEMA "b";
REVOKE ALL ON SCHEMA "b" FROM "Law ""quoted"" role";
ALTER SCHEMA "b" OWNER TO "postgres";
CREATE FUNCTION "a"."f"() RETURNS integer
LANGUAGE "sql"
AS $$SELECT 1$$;
GRANT ALL ON FUNCTION "a"."f"() TO PUBLIC;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT 1 AS x;
REVOKE ALL ON TABLE "a"."m" FROM "law_reader";
REVOKE ALL ON TABLE "a"."m" FROM "law_writer";
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE SEQUENCE "a"."s" AS bigint;
REVOKE ALL ON SEQUENCE "a"."s" FROM "law_reader";
ALTER SEQUENCE "a"."s" OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "x" integer,
    "y" integer
);
REVOKE ALL ON TABLE "a"."t" FROM "law_writer";
ALTER TABLE "a"."t" OWNER TO "postgres";
REVOKE ALL ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ON TABLE "a"."t" TO "law_reader";
REVOKE ALL ("x") ON TABLE "a"."t" FROM "law_writer";
GRANT SELECT ("x") ON TABLE "a"."t" TO "law_writer";
REVOKE ALL ("y") ON TABLE "a"."t" FROM "law_reader";
GRANT UPDATE ("y") ON TABLE "a"."t" TO "law_reader";
CREATE VIEW "a"."w" AS
SELECT 1 AS z,
    2 AS x;
REVOKE ALL ON TABLE "a"."w" FROM "law_reader";
REVOKE ALL ON TABLE "a"."w" FROM "law_writer";
ALTER VIEW "a"."w" OWNER TO "postgres";
REVOKE ALL ("z") ON TABLE "a"."w" FROM "law_writer";
GRANT SELECT ("z") ON TABLE "a"."w" TO "law_writer";

-- to → from
DROP MATERIALIZED VIEW "a"."m";
DROP SEQUENCE "a"."s"; -- data loss
DROP TABLE "a"."t"; -- data loss
DROP VIEW "a"."w";
DROP FUNCTION "a"."f"();
DROP SCHEMA "b";
CREATE VIEW "a"."w" AS
SELECT 1 AS x;
REVOKE ALL ON TABLE "a"."w" FROM "law_reader";
REVOKE ALL ON TABLE "a"."w" FROM "law_writer";
ALTER VIEW "a"."w" OWNER TO "postgres";
