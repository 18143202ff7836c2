-- from → to
ALTER TABLE "public"."t" DROP CONSTRAINT "t_labels_check";
CREATE OR REPLACE VIEW "public"."v" AS
SELECT users.email,
    1 AS one
   FROM public.users;
CREATE EXTENSION IF NOT EXISTS "ltree" WITH SCHEMA "public";
ALTER TABLE "public"."t" ALTER COLUMN "labels" TYPE public.ltree USING "labels"::text::public.ltree; -- table rewrite, long lock, needs a manual value
DROP EXTENSION "hstore";
ALTER TABLE "public"."t" ADD CONSTRAINT "t_labels_check" CHECK ((labels OPERATOR(public.@>) 'a'::public.ltree)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "public"."t" DROP CONSTRAINT "t_labels_check";
DROP VIEW "public"."v";
CREATE EXTENSION IF NOT EXISTS "hstore" WITH SCHEMA "public";
ALTER TABLE "public"."t" ALTER COLUMN "labels" TYPE public.hstore USING "labels"::text::public.hstore; -- table rewrite, long lock, needs a manual value
DROP EXTENSION "ltree";
CREATE VIEW "public"."v" AS
SELECT users.email
   FROM public.users;
ALTER VIEW "public"."v" OWNER TO "postgres";
ALTER TABLE "public"."t" ADD CONSTRAINT "t_labels_check" CHECK ((labels OPERATOR(public.?) 'a'::text)); -- long lock, fails on existing rows
