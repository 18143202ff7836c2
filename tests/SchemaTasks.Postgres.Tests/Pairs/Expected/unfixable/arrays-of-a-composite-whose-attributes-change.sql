-- from → to
ALTER TYPE "a"."ty" RENAME TO "schematasks_4f9db7f8e506";
CREATE TYPE "a"."ty" AS ("x" bigint, "z" date);
ALTER TYPE "a"."ty" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "p" TYPE a.ty USING json_populate_record(NULL::a.ty, to_json("p")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_1ac99666bca8" AS (parked a.ty[]);
ALTER TABLE "a"."t" ALTER COLUMN "ps" TYPE a.ty[] USING (json_populate_record(NULL::"a"."schematasks_1ac99666bca8", json_build_object('parked', "ps"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_1ac99666bca8";
DROP TYPE "a"."schematasks_4f9db7f8e506";

-- to → from
ALTER TYPE "a"."ty" RENAME TO "schematasks_4f9db7f8e506";
CREATE TYPE "a"."ty" AS ("x" integer, "y" text);
ALTER TYPE "a"."ty" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "p" TYPE a.ty USING json_populate_record(NULL::a.ty, to_json("p")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_1ac99666bca8" AS (parked a.ty[]);
ALTER TABLE "a"."t" ALTER COLUMN "ps" TYPE a.ty[] USING (json_populate_record(NULL::"a"."schematasks_1ac99666bca8", json_build_object('parked', "ps"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_1ac99666bca8";
DROP TYPE "a"."schematasks_4f9db7f8e506";
