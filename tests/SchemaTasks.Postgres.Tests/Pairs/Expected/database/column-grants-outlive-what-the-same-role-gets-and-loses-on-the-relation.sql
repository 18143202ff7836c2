-- from → to
REVOKE SELECT ON TABLE "a"."m" FROM "law_reader";
GRANT REFERENCES ON TABLE "a"."m" TO "law_reader";
GRANT SELECT ("x") ON TABLE "a"."m" TO "law_reader";
REVOKE UPDATE ON TABLE "a"."t" FROM "law_reader";
GRANT DELETE ON TABLE "a"."t" TO "law_reader";
GRANT DELETE ON TABLE "a"."t" TO "law_writer";
REVOKE GRANT OPTION FOR SELECT ON TABLE "a"."v" FROM "law_reader";
GRANT UPDATE ("y") ON TABLE "a"."t" TO "law_reader";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
REVOKE ALL ("z") ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ("z") ON TABLE "a"."t" TO "law_reader";

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "z"; -- data loss
REVOKE REFERENCES ON TABLE "a"."m" FROM "law_reader";
GRANT SELECT ON TABLE "a"."m" TO "law_reader";
REVOKE SELECT ("x") ON TABLE "a"."m" FROM "law_reader";
REVOKE DELETE ON TABLE "a"."t" FROM "law_reader";
GRANT UPDATE ON TABLE "a"."t" TO "law_reader";
REVOKE DELETE ON TABLE "a"."t" FROM "law_writer";
GRANT SELECT ON TABLE "a"."v" TO "law_reader" WITH GRANT OPTION;
