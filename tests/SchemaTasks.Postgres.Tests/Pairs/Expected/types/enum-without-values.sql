-- from → to
ALTER TYPE "a"."e" ADD VALUE 'x'; -- not in a transaction, before the transaction

-- to → from
DROP TYPE "a"."e";
CREATE TYPE "a"."e" AS ENUM ();
ALTER TYPE "a"."e" OWNER TO "postgres";
