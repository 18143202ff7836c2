-- from → to
REVOKE GRANT OPTION FOR ALL ON TABLE "a"."t" FROM "law_owner"; -- privileges changed
GRANT ALL ON TABLE "a"."t" TO "law_owner"; -- privileges changed
GRANT SELECT ON TABLE "a"."t" TO "law_reader"; -- privileges changed

-- to → from
REVOKE SELECT ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
REVOKE ALL ON TABLE "a"."t" FROM "law_owner"; -- privileges changed
GRANT DELETE, INSERT, REFERENCES, TRIGGER, TRUNCATE, UPDATE ON TABLE "a"."t" TO "law_owner"; -- privileges changed
GRANT SELECT ON TABLE "a"."t" TO "law_owner" WITH GRANT OPTION; -- privileges changed
