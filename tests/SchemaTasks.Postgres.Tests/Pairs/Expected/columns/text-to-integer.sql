-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE integer USING CASE WHEN "c"::integer::text = "c"::text THEN "c"::integer ELSE ('not exact: ' || "c"::text)::integer END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 1;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 'x'::text;
