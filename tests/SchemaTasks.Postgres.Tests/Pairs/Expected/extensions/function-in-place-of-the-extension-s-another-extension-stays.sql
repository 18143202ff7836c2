-- from → to
ALTER TABLE "public"."t" ALTER COLUMN "id" DROP DEFAULT;
DROP EXTENSION "uuid-ossp";
CREATE FUNCTION "public"."uuid_generate_v4"() RETURNS uuid
LANGUAGE "sql"
AS $$SELECT gen_random_uuid()$$;
ALTER FUNCTION "public"."uuid_generate_v4"() OWNER TO "postgres";
ALTER TABLE "public"."t" ALTER COLUMN "id" SET DEFAULT public.uuid_generate_v4();

-- to → from
ALTER TABLE "public"."t" ALTER COLUMN "id" DROP DEFAULT;
DROP FUNCTION "public"."uuid_generate_v4"();
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA "public";
ALTER TABLE "public"."t" ALTER COLUMN "id" SET DEFAULT public.uuid_generate_v4();
