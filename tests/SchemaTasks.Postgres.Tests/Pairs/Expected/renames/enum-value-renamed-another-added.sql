-- from → to
ALTER TYPE "a"."mood" RENAME VALUE 'b' TO 'c'; -- probable rename, before the transaction
ALTER TYPE "a"."mood" ADD VALUE 'glad'; -- not in a transaction, before the transaction
ALTER TABLE "a"."t" ALTER COLUMN "m" SET DEFAULT 'glad'::a.mood;

-- to → from
ALTER TYPE "a"."mood" RENAME VALUE 'c' TO 'b'; -- probable rename
ALTER TABLE "a"."t" ALTER COLUMN "m" DROP DEFAULT;
ALTER TYPE "a"."mood" RENAME TO "schematasks_ee0e4f309c9a";
CREATE TYPE "a"."mood" AS ENUM ('sad', 'b', 'ok');
ALTER TYPE "a"."mood" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE a.mood USING "m"::text::a.mood; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_ee0e4f309c9a";
