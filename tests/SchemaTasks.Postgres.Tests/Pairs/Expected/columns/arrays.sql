-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "m" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE bigint[]; -- table rewrite, long lock
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE character varying(5)[] USING CASE WHEN "m"::character varying(5)[]::text[] = "m"::text[] OR "m" IS NULL THEN "m"::text[] ELSE array_append("m"::text[], repeat('x', 6)) END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "m" SET DEFAULT ARRAY['a'::text];

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "m" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE integer[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE text[];
ALTER TABLE "a"."t" ALTER COLUMN "m" SET DEFAULT ARRAY['a'::text];
