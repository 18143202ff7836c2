-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "p_k_n_fkey";
ALTER TABLE "a"."p1" DROP CONSTRAINT "p1_k_fkey";
ALTER TABLE "a"."q" DROP CONSTRAINT "q_k_n_fkey";
ALTER TABLE "a"."q1" DROP CONSTRAINT "q1_k_fkey";
DROP TABLE "a"."p"; -- data loss
DROP TABLE "a"."q"; -- data loss

-- to → from
CREATE SEQUENCE "a"."p_m_seq" AS integer;
ALTER SEQUENCE "a"."p_m_seq" OWNER TO "postgres";
CREATE TABLE "a"."p" (
    "k" integer NOT NULL,
    "n" integer NOT NULL,
    "m" integer DEFAULT nextval('a.p_m_seq'::regclass) NOT NULL,
    CONSTRAINT "p_pkey" PRIMARY KEY ("k", "n")
) PARTITION BY LIST (k);
ALTER TABLE "a"."p" OWNER TO "postgres";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN (1);
ALTER TABLE "a"."p1" OWNER TO "postgres";
CREATE TABLE "a"."q" (
    "k" integer NOT NULL,
    "n" integer NOT NULL,
    CONSTRAINT "q_pkey" PRIMARY KEY ("k", "n")
) PARTITION BY LIST (k);
ALTER TABLE "a"."q" OWNER TO "postgres";
CREATE TABLE "a"."q1" PARTITION OF "a"."q" FOR VALUES IN (1);
ALTER TABLE "a"."q1" OWNER TO "postgres";
ALTER SEQUENCE "a"."p_m_seq" OWNED BY "a"."p"."m";
ALTER TABLE "a"."p" ADD CONSTRAINT "p_k_n_fkey" FOREIGN KEY ("k", "n") REFERENCES "a"."q" ("k", "n");
ALTER TABLE "a"."q" ADD CONSTRAINT "q_k_n_fkey" FOREIGN KEY ("k", "n") REFERENCES "a"."p" ("k", "n");
CREATE UNIQUE INDEX "p1u" ON "a"."p1" USING "btree" ("k");
ALTER TABLE "a"."q1" ADD CONSTRAINT "q1_k_fkey" FOREIGN KEY ("k") REFERENCES "a"."p1" ("k");
CREATE UNIQUE INDEX "q1u" ON "a"."q1" USING "btree" ("k");
ALTER TABLE "a"."p1" ADD CONSTRAINT "p1_k_fkey" FOREIGN KEY ("k") REFERENCES "a"."q1" ("k");
