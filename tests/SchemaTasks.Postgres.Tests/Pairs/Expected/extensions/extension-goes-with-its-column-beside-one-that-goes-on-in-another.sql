-- from → to
DROP INDEX "public"."users_labels_idx"; -- index dropped
ALTER TABLE "public"."users" DROP COLUMN "labels"; -- data loss
DROP EXTENSION "hstore";
CREATE TABLE "public"."other" (
    "nick" public.citext
);
ALTER TABLE "public"."other" OWNER TO "postgres";

-- to → from
DROP TABLE "public"."other"; -- data loss
CREATE EXTENSION IF NOT EXISTS "hstore" WITH SCHEMA "public";
ALTER TABLE "public"."users" ADD COLUMN "labels" public.hstore DEFAULT ''::public.hstore;
CREATE INDEX "users_labels_idx" ON "public"."users" USING "gin" ("labels"); -- long lock of writers
