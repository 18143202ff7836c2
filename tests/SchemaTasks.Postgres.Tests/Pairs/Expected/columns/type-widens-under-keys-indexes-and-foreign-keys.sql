-- from → to
DROP INDEX "a"."y";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_i_fkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_n_fkey";
ALTER TABLE "a"."t" ALTER COLUMN "i" DROP DEFAULT;
ALTER SEQUENCE "a"."t_i_seq" AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "i" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "i" SET DEFAULT nextval('a.t_i_seq'::regclass);
ALTER TABLE "a"."u" ADD CONSTRAINT "u_i_fkey" FOREIGN KEY ("i") REFERENCES "a"."t" ("i"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_n_fkey" FOREIGN KEY ("n") REFERENCES "a"."t" ("n"); -- long lock of writers, fails on existing rows
CREATE INDEX "y" ON "a"."t" USING "btree" (((m || 'x'::text))); -- long lock of writers

-- to → from
DROP INDEX "a"."y";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_i_fkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_n_fkey";
ALTER TABLE "a"."t" ALTER COLUMN "i" DROP DEFAULT;
DO $$
DECLARE
  next_value numeric;
BEGIN
  SELECT last_value::numeric + CASE WHEN is_called THEN 1 ELSE 0 END INTO next_value FROM "a"."t_i_seq";
  EXECUTE 'ALTER SEQUENCE "a"."t_i_seq" AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1 NO CYCLE RESTART WITH ' || greatest(least(next_value, 2147483647), 1);
END
$$;
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE integer; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "m" TYPE integer USING CASE WHEN "m"::integer::text = "m"::text THEN "m"::integer ELSE ('not exact: ' || "m"::text)::integer END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ALTER COLUMN "i" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" SET DEFAULT nextval('a.t_i_seq'::regclass);
ALTER TABLE "a"."u" ADD CONSTRAINT "u_i_fkey" FOREIGN KEY ("i") REFERENCES "a"."t" ("i"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_n_fkey" FOREIGN KEY ("n") REFERENCES "a"."t" ("n"); -- long lock of writers, fails on existing rows
CREATE INDEX "y" ON "a"."t" USING "btree" (((m + 1))); -- long lock of writers
