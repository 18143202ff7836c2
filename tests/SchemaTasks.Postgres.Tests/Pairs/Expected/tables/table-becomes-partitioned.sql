-- from → to
DROP VIEW "a"."v";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer,
    "d" date
) PARTITION BY RANGE (d);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE TABLE "a"."t1" PARTITION OF "a"."t" DEFAULT;
ALTER TABLE "a"."t1" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.d
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer,
    "d" date
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.d
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
