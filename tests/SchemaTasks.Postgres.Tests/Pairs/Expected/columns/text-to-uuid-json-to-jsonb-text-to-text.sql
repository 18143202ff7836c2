-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer USING "b"::integer::integer; -- table rewrite, long lock
-- Of equal keys only the last stays; the order of keys and spaces are dropped.
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE jsonb USING "j"::jsonb; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock, needs a manual value
-- Values are read as local times of TimeZone.
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp with time zone; -- table rewrite, long lock, depends on the session
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE uuid USING "u"::uuid; -- table rewrite, long lock, needs a manual value

-- to → from
-- Every number but 0 becomes true.
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE boolean USING "b" <> 0; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE json USING "j"::json; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text; -- table rewrite, long lock, needs a manual value
-- Values become local times of TimeZone.
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp without time zone; -- table rewrite, long lock, depends on the session
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
