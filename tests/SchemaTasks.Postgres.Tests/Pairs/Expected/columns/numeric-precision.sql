-- from → to
-- Fields of the interval that the type wanted has not are dropped.
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval(3); -- data loss, table rewrite, long lock, needs a manual value
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE numeric(5,0); -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE numeric(12,4); -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp(6) without time zone;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval;
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE numeric;
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE numeric(10,2); -- data loss, table rewrite, long lock, needs a manual value
-- What the precision of the type wanted cannot hold is rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp(3) without time zone; -- data loss, table rewrite, long lock, needs a manual value
