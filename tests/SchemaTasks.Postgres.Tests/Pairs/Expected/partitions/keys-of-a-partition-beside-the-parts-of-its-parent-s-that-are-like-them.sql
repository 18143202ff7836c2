-- from → to
ALTER TABLE "a"."p1" DROP CONSTRAINT "fk";
ALTER TABLE "a"."p1" DROP CONSTRAINT "own";
ALTER TABLE "a"."p" ADD CONSTRAINT "p_id_k_key" UNIQUE ("id", "k"); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ADD CONSTRAINT "p_k_fkey" FOREIGN KEY ("k") REFERENCES "a"."o" ("id"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."p1" ADD CONSTRAINT "fk" FOREIGN KEY ("k") REFERENCES "a"."o" ("id"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."p1" ADD CONSTRAINT "own" PRIMARY KEY ("id", "k"); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "p_id_k_key"; -- index dropped
ALTER TABLE "a"."p" DROP CONSTRAINT "p_k_fkey";
