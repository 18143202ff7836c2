-- from → to
REVOKE SELECT ON TABLE "a"."m" FROM "law_reader"; -- privileges changed
GRANT REFERENCES ON TABLE "a"."m" TO "law_reader"; -- privileges changed
GRANT SELECT ("x") ON TABLE "a"."m" TO "law_reader"; -- privileges changed
REVOKE UPDATE ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
GRANT DELETE ON TABLE "a"."t" TO "law_reader"; -- privileges changed
GRANT DELETE ON TABLE "a"."t" TO "law_writer"; -- privileges changed
REVOKE GRANT OPTION FOR SELECT ON TABLE "a"."v" FROM "law_reader"; -- privileges changed
GRANT UPDATE ("y") ON TABLE "a"."t" TO "law_reader"; -- privileges changed
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
REVOKE ALL ("z") ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ("z") ON TABLE "a"."t" TO "law_reader";

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "z"; -- data loss
REVOKE REFERENCES ON TABLE "a"."m" FROM "law_reader"; -- privileges changed
GRANT SELECT ON TABLE "a"."m" TO "law_reader"; -- privileges changed
REVOKE SELECT ("x") ON TABLE "a"."m" FROM "law_reader"; -- privileges changed
REVOKE DELETE ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
GRANT UPDATE ON TABLE "a"."t" TO "law_reader"; -- privileges changed
REVOKE DELETE ON TABLE "a"."t" FROM "law_writer"; -- privileges changed
GRANT SELECT ON TABLE "a"."v" TO "law_reader" WITH GRANT OPTION; -- privileges changed
