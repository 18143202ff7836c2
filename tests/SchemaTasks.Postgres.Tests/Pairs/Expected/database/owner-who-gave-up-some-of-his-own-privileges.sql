-- from → to
REVOKE DELETE, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "a"."t" FROM "law_writer";
GRANT SELECT ON TABLE "a"."t" TO "law_reader";
REVOKE SELECT ("n") ON TABLE "a"."t" FROM "law_writer";

-- to → from
REVOKE SELECT ON TABLE "a"."t" FROM "law_reader";
GRANT DELETE, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON TABLE "a"."t" TO "law_writer";
GRANT SELECT ("n") ON TABLE "a"."t" TO "law_writer";
