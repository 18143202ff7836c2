-- from → to
ALTER TABLE "a"."q" DROP CONSTRAINT "q_p_id_p_k_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "to_part";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."q" ALTER COLUMN "p_id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."s" ALTER COLUMN "p_id" TYPE bigint; -- table rewrite, long lock
CREATE TABLE "a"."p2" PARTITION OF "a"."p" DEFAULT;
ALTER TABLE "a"."p2" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("k", "id"); -- long lock, fails on existing rows
ALTER TABLE "a"."q" ADD CONSTRAINT "q_p_k_p_id_fkey" FOREIGN KEY ("p_k", "p_id") REFERENCES "a"."p" ("k", "id") ON DELETE SET NULL; -- long lock of writers, fails on existing rows
ALTER TABLE "a"."s" ADD CONSTRAINT "to_part" FOREIGN KEY ("p_id", "p_k") REFERENCES "a"."p1" ("id", "k"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."q" DROP CONSTRAINT "q_p_k_p_id_fkey";
ALTER TABLE "a"."s" DROP CONSTRAINT "to_part";
ALTER TABLE "a"."p" DROP CONSTRAINT "p_pkey";
ALTER TABLE "a"."p" DETACH PARTITION "a"."p2"; -- long lock
DROP TABLE "a"."p2"; -- data loss
ALTER TABLE "a"."p" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."q" ALTER COLUMN "p_id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."s" ALTER COLUMN "p_id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ADD CONSTRAINT "p_pkey" PRIMARY KEY ("id", "k"); -- long lock, fails on existing rows
ALTER TABLE "a"."q" ADD CONSTRAINT "q_p_id_p_k_fkey" FOREIGN KEY ("p_id", "p_k") REFERENCES "a"."p" ("id", "k") ON DELETE CASCADE; -- long lock of writers, fails on existing rows
ALTER TABLE "a"."s" ADD CONSTRAINT "to_part" FOREIGN KEY ("p_id", "p_k") REFERENCES "a"."p1" ("id", "k"); -- long lock of writers, fails on existing rows
