-- from → to
REVOKE UPDATE ON TABLE "a"."t" FROM "law_reader";
GRANT INSERT ON TABLE "a"."t" TO "law_writer";
GRANT UPDATE ("id") ON TABLE "a"."t" TO "law_reader";
REVOKE UPDATE ON TABLE "a"."v" FROM "law_reader";
GRANT SELECT ON TABLE "a"."v" TO "law_reader" WITH GRANT OPTION;
GRANT UPDATE ("id") ON TABLE "a"."v" TO "law_reader";

-- to → from
GRANT UPDATE ON TABLE "a"."t" TO "law_reader";
REVOKE INSERT ON TABLE "a"."t" FROM "law_writer";
REVOKE GRANT OPTION FOR SELECT ON TABLE "a"."v" FROM "law_reader";
GRANT UPDATE ON TABLE "a"."v" TO "law_reader";
