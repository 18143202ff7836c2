-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "e" DROP DEFAULT;
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::a.e; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'x'::a.e;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "e" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE text; -- table rewrite, long lock
DROP TYPE "a"."e";
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'x'::text;
