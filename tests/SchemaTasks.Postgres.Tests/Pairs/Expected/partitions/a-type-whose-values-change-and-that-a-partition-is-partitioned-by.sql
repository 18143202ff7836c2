-- from → to
DROP TABLE "a"."p1"; -- data loss
ALTER TYPE "a"."kind" RENAME TO "schematasks_0b27c158feb3";
CREATE TYPE "a"."kind" AS ENUM ('one', 'zwei', 'drei');
ALTER TYPE "a"."kind" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "k" TYPE a.kind USING "k"::text::a.kind; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_0b27c158feb3";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES FROM (0) TO (10) PARTITION BY LIST (k);
ALTER TABLE "a"."p1" OWNER TO "postgres";
CREATE TABLE "a"."p11" PARTITION OF "a"."p1" FOR VALUES IN ('one');
ALTER TABLE "a"."p11" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."p1"; -- data loss
ALTER TYPE "a"."kind" RENAME TO "schematasks_0b27c158feb3";
CREATE TYPE "a"."kind" AS ENUM ('one', 'two', 'three');
ALTER TYPE "a"."kind" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "k" TYPE a.kind USING "k"::text::a.kind; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_0b27c158feb3";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES FROM (0) TO (10) PARTITION BY LIST (k);
ALTER TABLE "a"."p1" OWNER TO "postgres";
CREATE TABLE "a"."p11" PARTITION OF "a"."p1" FOR VALUES IN ('one');
ALTER TABLE "a"."p11" OWNER TO "postgres";
