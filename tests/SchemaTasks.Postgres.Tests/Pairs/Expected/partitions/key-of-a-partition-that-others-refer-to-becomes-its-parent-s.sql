-- from → to
ALTER TABLE "a"."f" DROP CONSTRAINT "f_id_k_fkey";
ALTER TABLE "a"."c" DROP CONSTRAINT "u"; -- index dropped
ALTER TABLE "a"."p" ADD CONSTRAINT "u" UNIQUE ("id", "k"); -- long lock, fails on existing rows
ALTER TABLE "a"."f" ADD CONSTRAINT "f_id_k_fkey" FOREIGN KEY ("id", "k") REFERENCES "a"."c" ("id", "k"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."f" DROP CONSTRAINT "f_id_k_fkey";
ALTER TABLE "a"."p" DROP CONSTRAINT "u"; -- index dropped
ALTER TABLE "a"."c" ADD CONSTRAINT "u" UNIQUE ("id", "k"); -- long lock, fails on existing rows
ALTER TABLE "a"."f" ADD CONSTRAINT "f_id_k_fkey" FOREIGN KEY ("id", "k") REFERENCES "a"."c" ("id", "k"); -- long lock of writers, fails on existing rows
