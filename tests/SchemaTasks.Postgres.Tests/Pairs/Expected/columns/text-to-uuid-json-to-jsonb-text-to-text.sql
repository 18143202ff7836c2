-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer USING "b"::integer; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE jsonb USING "j"::jsonb; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text[] USING "l"::text[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp with time zone; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE uuid USING "u"::uuid; -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE boolean USING "b"::boolean; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE json USING "j"::json; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE text USING "l"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "ts" TYPE timestamp without time zone; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "u" TYPE text USING "u"::text; -- table rewrite, long lock
