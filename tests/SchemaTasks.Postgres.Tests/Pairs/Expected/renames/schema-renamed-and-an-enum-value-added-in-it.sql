-- from → to
ALTER SCHEMA "a" RENAME TO "b"; -- probable rename, before the transaction
ALTER TYPE "b"."mood" ADD VALUE 'glad'; -- not in a transaction, before the transaction
ALTER TABLE "b"."t" ALTER COLUMN "m" SET DEFAULT 'glad'::b.mood;

-- to → from
ALTER SCHEMA "b" RENAME TO "a"; -- probable rename
ALTER TABLE "a"."t" ALTER COLUMN "m" DROP DEFAULT;
ALTER TYPE "a"."mood" RENAME TO "schematasks_ee0e4f309c9a";
CREATE TYPE "a"."mood" AS ENUM ('sad', 'ok');
ALTER TYPE "a"."mood" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE a.mood USING "m"::text::a.mood; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_ee0e4f309c9a";
