-- from → to
ALTER TABLE "a"."r" DROP CONSTRAINT "r_k_n_fkey";
DROP INDEX "a"."i" CASCADE; -- index dropped
ALTER TABLE "a"."p1" DROP CONSTRAINT IF EXISTS "p1_k_n_key";
ALTER TABLE "a"."p11" DROP CONSTRAINT IF EXISTS "p11_pkey";
ALTER TABLE "a"."p1" ADD CONSTRAINT "p1_k_n_key" UNIQUE ("k", "n"); -- long lock, fails on existing rows
ALTER TABLE "a"."p11" ADD CONSTRAINT "p11_pkey" PRIMARY KEY ("k", "n"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_k_n_fkey" FOREIGN KEY ("k", "n") REFERENCES "a"."p11" ("k", "n"); -- long lock of writers, fails on existing rows

-- to → from
CREATE UNIQUE INDEX "i" ON "a"."p" USING "btree" ("k", "n"); -- long lock of writers, fails on existing rows
