-- from → to
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE timestamp without time zone USING "e"::text::timestamp without time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "q" TYPE time with time zone USING "q"::text::time with time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE timestamp with time zone USING "r"::text::timestamp with time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "t" TYPE date USING "t"::text::date; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE timestamp(3) without time zone;
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE time without time zone USING "w"::text::time without time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- The day or the time of day is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE date; -- data loss, table rewrite, long lock, needs a manual value, depends on the session

-- to → from
-- The day or the time of day is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE time without time zone; -- data loss, table rewrite, long lock, needs a manual value
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "q" TYPE timestamp without time zone USING "q"::text::timestamp without time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- The day or the time of day is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "r" TYPE time with time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "t" TYPE time without time zone USING "t"::text::time without time zone; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- What the precision of the type wanted cannot hold is rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE timestamp(0) without time zone; -- data loss, table rewrite, long lock, needs a manual value
-- A part that the type wanted has not is dropped.
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE date USING "w"::text::date; -- data loss, table rewrite, long lock, needs a manual value, depends on the session
-- Midnight of the day in TimeZone.
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE timestamp(3) with time zone; -- table rewrite, long lock, depends on the session
