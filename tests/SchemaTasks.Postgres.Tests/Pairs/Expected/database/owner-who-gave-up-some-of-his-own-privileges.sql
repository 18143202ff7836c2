-- from → to
REVOKE DELETE, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "a"."t" FROM "law_writer"; -- privileges changed
GRANT SELECT ON TABLE "a"."t" TO "law_reader"; -- privileges changed
REVOKE SELECT ("n") ON TABLE "a"."t" FROM "law_writer"; -- privileges changed

-- to → from
REVOKE SELECT ON TABLE "a"."t" FROM "law_reader"; -- privileges changed
GRANT DELETE, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "a"."t" TO "law_writer"; -- privileges changed
GRANT SELECT ("n") ON TABLE "a"."t" TO "law_writer"; -- privileges changed
