-- from → to
GRANT USAGE ON SCHEMA "a" TO "law_reader";
GRANT EXECUTE ON FUNCTION "a"."f"() TO "law_reader";
REVOKE ALL ON FUNCTION "a"."f"() FROM PUBLIC;
GRANT USAGE ON SEQUENCE "a"."s" TO PUBLIC;
REVOKE SELECT ON TABLE "a"."t" FROM "law_reader";
GRANT INSERT, SELECT ON TABLE "a"."t" TO "law_writer" WITH GRANT OPTION;
GRANT UPDATE ("n") ON TABLE "a"."t" TO "law_reader";

-- to → from
REVOKE USAGE ON SCHEMA "a" FROM "law_reader";
REVOKE EXECUTE ON FUNCTION "a"."f"() FROM "law_reader";
GRANT ALL ON FUNCTION "a"."f"() TO PUBLIC;
REVOKE USAGE ON SEQUENCE "a"."s" FROM PUBLIC;
REVOKE INSERT, SELECT ON TABLE "a"."t" FROM "law_writer";
GRANT SELECT ON TABLE "a"."t" TO "law_reader";
REVOKE UPDATE ("n") ON TABLE "a"."t" FROM "law_reader";
