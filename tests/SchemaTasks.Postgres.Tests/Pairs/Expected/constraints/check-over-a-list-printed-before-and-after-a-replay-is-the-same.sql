-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK (((k)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]))); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK (((id >= 1) AND (id <= 2) AND (k IS NOT NULL))); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
ALTER TABLE "a"."t" DROP CONSTRAINT "d";
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK (((k)::text = ANY (((ARRAY['x'::character varying, 'y'::character varying])::character varying[])::text[]))); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "d" CHECK ((((id >= 1) AND (id <= 2))::boolean AND (k IS NOT NULL))); -- long lock, fails on existing rows
