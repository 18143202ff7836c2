-- from → to
DROP EVENT TRIGGER "law_one";
CREATE EVENT TRIGGER "law_one" ON "ddl_command_start" WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION "a"."e"();
ALTER EVENT TRIGGER "law_one" DISABLE;
COMMENT ON EVENT TRIGGER "law_one" IS 'e';
ALTER EVENT TRIGGER "law_one" OWNER TO "postgres";
CREATE EVENT TRIGGER "law_two" ON "sql_drop" EXECUTE FUNCTION "a"."e"();
ALTER EVENT TRIGGER "law_two" OWNER TO "postgres";

-- to → from
DROP EVENT TRIGGER "law_one";
DROP EVENT TRIGGER "law_two";
CREATE EVENT TRIGGER "law_one" ON "ddl_command_end" EXECUTE FUNCTION "a"."e"();
ALTER EVENT TRIGGER "law_one" OWNER TO "postgres";
