-- from → to
ALTER DOMAIN "a"."d" SET NOT NULL; -- long lock, fails on existing rows
COMMENT ON DOMAIN "a"."d" IS 'd';
ALTER DOMAIN "a"."d" ADD CONSTRAINT "c1" CHECK ((VALUE <> ''::text)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "c1" ON DOMAIN "a"."d" IS 'c';
ALTER DOMAIN "a"."d" ADD CONSTRAINT "c2" CHECK ((length(VALUE) > 1)); -- long lock, fails on existing rows
ALTER DOMAIN "a"."d" SET DEFAULT 'x'::text;

-- to → from
ALTER DOMAIN "a"."d" DROP CONSTRAINT "c1";
ALTER DOMAIN "a"."d" DROP CONSTRAINT "c2";
ALTER DOMAIN "a"."d" DROP DEFAULT;
ALTER DOMAIN "a"."d" DROP NOT NULL;
COMMENT ON DOMAIN "a"."d" IS NULL;
