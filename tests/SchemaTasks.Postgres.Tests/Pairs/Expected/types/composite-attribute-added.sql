-- from → to
ALTER TYPE "a"."c" ADD ATTRIBUTE "y" text COLLATE pg_catalog."C";
COMMENT ON COLUMN "a"."c"."y" IS 'y';
COMMENT ON TYPE "a"."c" IS 'c';

-- to → from
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("x" integer);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_2e7d2c03a950";
