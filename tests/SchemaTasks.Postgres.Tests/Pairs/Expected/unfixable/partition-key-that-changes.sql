-- from → to
DROP VIEW "a"."v";
-- Dropped and recreated: a partition key cannot be changed (RANGE (x) to LIST (y)). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "x" integer,
    "y" text
) PARTITION BY LIST (y);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."c" PARTITION OF "a"."p" FOR VALUES IN ('a');
ALTER TABLE "a"."c" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT p.x
   FROM a.p;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
-- Dropped and recreated: a partition key cannot be changed (LIST (y) to RANGE (x)). Copy its rows first.
DROP TABLE "a"."p"; -- data loss
CREATE TABLE "a"."p" (
    "x" integer,
    "y" text
) PARTITION BY RANGE (x);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."c" PARTITION OF "a"."p" FOR VALUES FROM (1) TO (5);
ALTER TABLE "a"."c" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT p.x
   FROM a.p;
ALTER VIEW "a"."v" OWNER TO "postgres";
