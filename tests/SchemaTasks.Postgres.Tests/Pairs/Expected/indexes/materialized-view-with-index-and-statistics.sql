-- from → to
ALTER MATERIALIZED VIEW "a"."m" SET ("fillfactor" = '90');
ALTER MATERIALIZED VIEW "a"."m" ALTER COLUMN "x" SET STATISTICS 5;
CREATE UNIQUE INDEX "mi" ON "a"."m" USING "btree" ("x"); -- long lock of writers, fails on existing rows
ALTER MATERIALIZED VIEW "a"."m" CLUSTER ON "mi";
CREATE STATISTICS a.ms ON x, y FROM a.m;

-- to → from
DROP STATISTICS "a"."ms";
DROP INDEX "a"."mi"; -- index dropped
ALTER MATERIALIZED VIEW "a"."m" RESET ("fillfactor");
ALTER MATERIALIZED VIEW "a"."m" ALTER COLUMN "x" SET STATISTICS -1;
