-- from → to
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE DOMAIN "a"."e" AS text;
ALTER DOMAIN "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";

-- to → from
ALTER DOMAIN "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_3f79bb7b435b";
