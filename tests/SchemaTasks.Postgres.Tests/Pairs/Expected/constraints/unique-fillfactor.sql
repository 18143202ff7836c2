-- from → to
ALTER INDEX "a"."u" RESET ("fillfactor");

-- to → from
ALTER INDEX "a"."u" SET ("fillfactor" = '50');
