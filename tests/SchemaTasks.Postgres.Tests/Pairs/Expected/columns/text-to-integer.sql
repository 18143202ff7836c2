-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE integer USING "c"::integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 1;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text USING "c"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 'x'::text;
