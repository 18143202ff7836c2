-- from → to
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE numeric(12,2);
CREATE INDEX "i" ON "a"."t" USING "btree" (((n + (1)::numeric)), "m"); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 60;
CREATE STATISTICS a.s ON n, m FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;

-- to → from
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE numeric(10,2); -- table rewrite, long lock, needs a manual value
CREATE INDEX "i" ON "a"."t" USING "btree" (((n + (1)::numeric)), "m"); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 60;
CREATE STATISTICS a.s ON n, m FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
