-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."f"; -- long lock
ALTER FOREIGN TABLE "a"."f" DROP CONSTRAINT "positive";
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" DROP DEFAULT;
-- Dropped and recreated: a column of its partition key, id, changes its type from integer to bigint, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" TYPE bigint;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" TYPE bigint;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" OPTIONS (SET "column_name" 'y');
CREATE TABLE "a"."p" (
    "id" bigint NOT NULL,
    "v" bigint DEFAULT 3,
    CONSTRAINT "positive" CHECK ((v > 0))
) PARTITION BY LIST (id);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."q" PARTITION OF "a"."p" FOR VALUES IN ('1') PARTITION BY LIST (v);
ALTER TABLE "a"."q" OWNER TO "postgres";
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" SET DEFAULT 4;
ALTER FOREIGN TABLE "a"."f" ADD CONSTRAINT "positive" CHECK ((v > 0)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."f" IS 'f';
ALTER TABLE "a"."q" ATTACH PARTITION "a"."f" DEFAULT; -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."f" IS 'f';

-- to → from
ALTER TABLE "a"."q" DETACH PARTITION "a"."f"; -- long lock
ALTER FOREIGN TABLE "a"."f" DROP CONSTRAINT "positive";
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" DROP DEFAULT;
-- Dropped and recreated: a column of its partition key, id, changes its type from bigint to integer, which PostgreSQL refuses. Copy the rows first.
DROP TABLE "a"."p"; -- data loss
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "id" TYPE integer;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" TYPE integer;
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" OPTIONS (SET "column_name" 'x');
CREATE TABLE "a"."p" (
    "id" integer NOT NULL,
    "v" integer DEFAULT 3,
    CONSTRAINT "positive" CHECK ((v > 0))
) PARTITION BY LIST (id);
ALTER TABLE "a"."p" OWNER TO "postgres";
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" SET DEFAULT 4;
ALTER FOREIGN TABLE "a"."f" ADD CONSTRAINT "positive" CHECK ((v > 0)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."f" IS 'f';
ALTER TABLE "a"."p" ATTACH PARTITION "a"."f" FOR VALUES IN (1); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."f" IS 'f';
