-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."f"; -- long lock
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" DROP DEFAULT;
ALTER TABLE "a"."p" DETACH PARTITION "a"."g"; -- long lock
ALTER FOREIGN TABLE "a"."f" OPTIONS (SET "table_name" 'y');
COMMENT ON FOREIGN TABLE "a"."f" IS 'moved';
ALTER TABLE "a"."p" ATTACH PARTITION "a"."g" FOR VALUES FROM (1) TO (5); -- long lock, fails on existing rows
ALTER TABLE "a"."q" ATTACH PARTITION "a"."f" FOR VALUES IN (1); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."q" DETACH PARTITION "a"."f"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."g"; -- long lock
ALTER FOREIGN TABLE "a"."f" OPTIONS (SET "table_name" 'x');
COMMENT ON FOREIGN TABLE "a"."f" IS NULL;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."g" FOR VALUES FROM (1) TO (3); -- long lock, fails on existing rows
ALTER FOREIGN TABLE "a"."f" ALTER COLUMN "v" SET DEFAULT 'p'::text;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."f" DEFAULT; -- long lock, fails on existing rows
