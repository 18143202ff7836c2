-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_b_key";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_id_key" UNIQUE ("id"); -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("b"); -- long lock
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_id_key";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_b_key" UNIQUE ("b"); -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id"); -- long lock
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id"); -- long lock
