-- from → to
DROP INDEX "a"."p1_pkey";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_n_k_key";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "n"); -- long lock

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "p_n_k_key" UNIQUE ("n", "k"); -- long lock
ALTER TABLE ONLY "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "n"); -- long lock
CREATE UNIQUE INDEX "p1_pkey" ON "a"."p1" USING "btree" ("k", "n"); -- long lock
