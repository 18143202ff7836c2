-- from → to
ALTER INDEX "a"."i" RESET ("fillfactor");
ALTER INDEX "a"."i" SET ("deduplicate_items" = 'off');
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 77;
COMMENT ON INDEX "a"."i" IS NULL;

-- to → from
ALTER INDEX "a"."i" RESET ("deduplicate_items");
ALTER INDEX "a"."i" SET ("fillfactor" = '50');
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS -1;
COMMENT ON INDEX "a"."i" IS 'one';
