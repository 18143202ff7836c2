-- from → to
REVOKE UPDATE ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
GRANT INSERT ON TABLE "a"."t" TO "law_writer"; -- privileges changed
GRANT UPDATE ("id") ON TABLE "a"."t" TO "law_reader"; -- privileges changed
REVOKE UPDATE ON TABLE "a"."v" FROM "law_reader"; -- privileges changed
GRANT SELECT ON TABLE "a"."v" TO "law_reader" WITH GRANT OPTION; -- privileges changed
GRANT UPDATE ("id") ON TABLE "a"."v" TO "law_reader"; -- privileges changed

-- to → from
GRANT UPDATE ON TABLE "a"."t" TO "law_reader"; -- privileges changed
REVOKE INSERT ON TABLE "a"."t" FROM "law_writer"; -- privileges changed
REVOKE GRANT OPTION FOR SELECT ON TABLE "a"."v" FROM "law_reader"; -- privileges changed
GRANT UPDATE ON TABLE "a"."v" TO "law_reader"; -- privileges changed
