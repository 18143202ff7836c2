-- from → to
ALTER TYPE "a"."e" ADD VALUE 'a' BEFORE 'b'; -- not in a transaction, before the transaction
ALTER TYPE "a"."e" ADD VALUE 'c' BEFORE 'd'; -- not in a transaction, before the transaction
ALTER TYPE "a"."e" ADD VALUE 'it''s'; -- not in a transaction, before the transaction

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "l" DROP DEFAULT;
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('b', 'd');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.e[] USING "l"::text[]::a.e[]; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER TABLE "a"."t" ALTER COLUMN "l" SET DEFAULT '{b}'::a.e[];
