-- from → to
CREATE FOREIGN DATA WRAPPER law_fdw OPTIONS (extensions 'true');
CREATE SERVER law_server TYPE 't' VERSION '1' FOREIGN DATA WRAPPER law_fdw OPTIONS (host 'h');
COMMENT ON SERVER law_server IS 's';
CREATE USER MAPPING FOR PUBLIC SERVER law_server;
CREATE FOREIGN TABLE "public"."f" (
    "id" integer
) SERVER "law_server";
ALTER FOREIGN TABLE "public"."f" OWNER TO "postgres";

-- to → from
DROP FOREIGN TABLE "public"."f"; -- data loss
DROP USER MAPPING FOR PUBLIC SERVER law_server;
DROP SERVER law_server;
DROP FOREIGN DATA WRAPPER law_fdw;
