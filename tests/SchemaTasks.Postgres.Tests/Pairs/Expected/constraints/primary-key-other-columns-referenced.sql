-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_b_key"; -- index dropped
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_id_key" UNIQUE ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("b"); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_id_key"; -- index dropped
ALTER TABLE "a"."t" ADD CONSTRAINT "t_b_key" UNIQUE ("b"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
