-- from → to
GRANT USAGE ON SCHEMA "a" TO "law_reader"; -- privileges changed
GRANT EXECUTE ON FUNCTION "a"."f"() TO "law_reader"; -- privileges changed
REVOKE ALL ON FUNCTION "a"."f"() FROM PUBLIC; -- privileges changed
GRANT USAGE ON SEQUENCE "a"."s" TO PUBLIC; -- privileges changed
REVOKE SELECT ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
GRANT INSERT, SELECT ON TABLE "a"."t" TO "law_writer" WITH GRANT OPTION; -- privileges changed
GRANT UPDATE ("n") ON TABLE "a"."t" TO "law_reader"; -- privileges changed

-- to → from
REVOKE USAGE ON SCHEMA "a" FROM "law_reader"; -- privileges changed
REVOKE EXECUTE ON FUNCTION "a"."f"() FROM "law_reader"; -- privileges changed
GRANT ALL ON FUNCTION "a"."f"() TO PUBLIC; -- privileges changed
REVOKE USAGE ON SEQUENCE "a"."s" FROM PUBLIC; -- privileges changed
REVOKE INSERT, SELECT ON TABLE "a"."t" FROM "law_writer"; -- privileges changed
GRANT SELECT ON TABLE "a"."t" TO "law_reader"; -- privileges changed
REVOKE UPDATE ("n") ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
