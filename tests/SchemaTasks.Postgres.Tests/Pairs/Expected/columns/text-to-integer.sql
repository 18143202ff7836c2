-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
-- USING makes a value fail whose text the type wanted would change.
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE integer USING CASE WHEN "c"::integer::text = "c"::text THEN "c"::integer ELSE ('not exact: ' || "c"::text)::integer END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 1;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "c" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "c" SET DEFAULT 'x'::text;
