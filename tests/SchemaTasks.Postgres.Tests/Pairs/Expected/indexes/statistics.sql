-- from → to
DROP STATISTICS "a"."s";
CREATE STATISTICS a.s (dependencies, mcv) ON x, y FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
COMMENT ON STATISTICS "a"."s" IS 's';

-- to → from
DROP STATISTICS "a"."s";
CREATE STATISTICS a.s (ndistinct) ON x, y FROM a.t;
