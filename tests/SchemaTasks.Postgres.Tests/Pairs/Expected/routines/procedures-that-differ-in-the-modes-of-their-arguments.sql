-- from → to
DROP PROCEDURE "a"."q"(IN a."x,y");
DROP PROCEDURE "a"."q"(IN integer, IN a."x,y");
COMMENT ON PROCEDURE "a"."p"(IN integer, IN integer) IS 'out';
ALTER PROCEDURE "a"."p"(IN integer, IN integer) OWNER TO "law_owner"; -- privileges changed
GRANT EXECUTE ON PROCEDURE "a"."p"(IN integer, IN integer) TO "law_reader"; -- privileges changed
COMMENT ON PROCEDURE "a"."p"(IN integer, IN integer, IN integer) IS 'in';
REVOKE ALL ON PROCEDURE "a"."p"(IN integer, IN integer, IN integer) FROM PUBLIC; -- privileges changed

-- to → from
COMMENT ON PROCEDURE "a"."p"(IN integer, IN integer) IS NULL;
ALTER PROCEDURE "a"."p"(IN integer, IN integer) OWNER TO "postgres"; -- privileges changed
REVOKE EXECUTE ON PROCEDURE "a"."p"(IN integer, IN integer) FROM "law_reader"; -- privileges changed
COMMENT ON PROCEDURE "a"."p"(IN integer, IN integer, IN integer) IS NULL;
GRANT ALL ON PROCEDURE "a"."p"(IN integer, IN integer, IN integer) TO PUBLIC; -- privileges changed
CREATE PROCEDURE "a"."q"(OUT x integer, IN y a."x,y")
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER PROCEDURE "a"."q"(IN a."x,y") OWNER TO "postgres";
CREATE PROCEDURE "a"."q"(IN x integer, IN y a."x,y")
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER PROCEDURE "a"."q"(IN integer, IN a."x,y") OWNER TO "postgres";
