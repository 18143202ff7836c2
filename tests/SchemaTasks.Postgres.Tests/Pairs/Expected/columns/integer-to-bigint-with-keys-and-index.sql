-- from → to
DROP INDEX "a"."t_expr_idx";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_n_check";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "t" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT 5;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_n_check" CHECK ((n > 1)); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
CREATE INDEX "t_expr_idx" ON "a"."t" USING "btree" (((n + 1))); -- long lock of writers

-- to → from
DROP INDEX "a"."t_expr_idx";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_n_check";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ALTER COLUMN "t" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT 5;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_n_check" CHECK ((n > 1)); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
CREATE INDEX "t_expr_idx" ON "a"."t" USING "btree" (((n + 1))); -- long lock of writers
