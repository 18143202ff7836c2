-- from → to
DROP INDEX "a"."i" CASCADE;
ALTER TABLE "a"."p1" DROP CONSTRAINT IF EXISTS "p1_pkey";
DROP TABLE "a"."p2"; -- data loss
CREATE UNIQUE INDEX "i" ON "a"."p" USING "btree" ("k", "n"); -- long lock of writers, fails on existing rows

-- to → from
CREATE TABLE "a"."p2" PARTITION OF "a"."p" FOR VALUES IN (2);
ALTER TABLE "a"."p2" OWNER TO "postgres";
ALTER TABLE "a"."p1" ADD CONSTRAINT "p1_pkey" PRIMARY KEY ("k", "n"); -- long lock, fails on existing rows
ALTER TABLE "a"."p2" ADD CONSTRAINT "p2_pkey" PRIMARY KEY ("k", "n");
