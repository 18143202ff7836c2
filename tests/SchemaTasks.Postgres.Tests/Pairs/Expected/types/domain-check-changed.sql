-- from → to
ALTER DOMAIN "a"."d" DROP CONSTRAINT "c";
ALTER DOMAIN "a"."d" ADD CONSTRAINT "c" CHECK ((VALUE <> 'x'::text)); -- long lock, fails on existing rows

-- to → from
ALTER DOMAIN "a"."d" DROP CONSTRAINT "c";
ALTER DOMAIN "a"."d" ADD CONSTRAINT "c" CHECK ((VALUE <> ''::text)); -- long lock, fails on existing rows
