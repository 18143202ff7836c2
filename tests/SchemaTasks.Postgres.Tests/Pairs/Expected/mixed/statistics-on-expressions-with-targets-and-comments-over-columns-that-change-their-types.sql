-- from → to
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE character varying(7) USING CASE WHEN char_length("w"::text) > 7 THEN "w"::text || '.' ELSE "w"::text END; -- table rewrite, long lock, needs a manual value
CREATE INDEX "i" ON "a"."t" USING "btree" (((id + v)), "w"); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 30;
ALTER TABLE "a"."t" CLUSTER ON "i";
CREATE STATISTICS a.s ON w, (id + v) FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 40;
COMMENT ON STATISTICS "a"."s" IS 's';

-- to → from
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE text;
CREATE INDEX "i" ON "a"."t" USING "btree" (((id + v)), "w"); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 30;
ALTER TABLE "a"."t" CLUSTER ON "i";
CREATE STATISTICS a.s ON w, (id + v) FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 40;
COMMENT ON STATISTICS "a"."s" IS 's';
