-- from → to
DROP INDEX "a"."p1_pkey"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "p_n_k_key"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "n"); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "p_n_k_key" UNIQUE ("n", "k"); -- long lock, fails on existing rows
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "n"); -- long lock, fails on existing rows
CREATE UNIQUE INDEX "p1_pkey" ON "a"."p1" USING "btree" ("k", "n"); -- long lock of writers, fails on existing rows
