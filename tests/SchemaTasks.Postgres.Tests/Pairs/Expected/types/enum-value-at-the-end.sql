-- from → to
ALTER TYPE "a"."e" ADD VALUE 'y'; -- not in a transaction, before the transaction
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'y'::a.e;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "e" DROP DEFAULT;
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER TABLE "a"."t" ALTER COLUMN "e" SET DEFAULT 'x'::a.e;
