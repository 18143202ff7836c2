-- from → to
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer
) PARTITION BY LIST (id);
ALTER TABLE "a"."t" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.t USING json_populate_record(NULL::a.t, "r"); -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.t USING json_populate_record(NULL::a.t, "r"); -- table rewrite, long lock, needs a manual value
