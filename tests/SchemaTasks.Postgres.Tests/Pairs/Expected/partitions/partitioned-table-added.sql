-- from → to
CREATE TABLE "a"."p" (
    "id" integer NOT NULL,
    "d" date DEFAULT now() NOT NULL,
    "n" text,
    CONSTRAINT "p_pkey" PRIMARY KEY ("id", "d"),
    CONSTRAINT "p_id_check" CHECK ((id > 0))
) PARTITION BY RANGE (d);
ALTER TABLE "a"."p" OWNER TO "postgres";
COMMENT ON COLUMN "a"."p"."n" IS 'n';
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
COMMENT ON TABLE "a"."p1" IS 'first';
ALTER TABLE "a"."p1" OWNER TO "postgres";
CREATE TABLE "a"."pd" PARTITION OF "a"."p" DEFAULT PARTITION BY LIST (id);
ALTER TABLE "a"."pd" OWNER TO "postgres";
CREATE TABLE "a"."pd1" PARTITION OF "a"."pd" FOR VALUES IN (1, 2);
ALTER TABLE "a"."pd1" OWNER TO "postgres";
CREATE TABLE "a"."r" (
    "id" integer,
    "d" date
);
ALTER TABLE "a"."r" OWNER TO "postgres";
ALTER TABLE "a"."p1" ALTER COLUMN "n" SET DEFAULT 'q'::text;
ALTER TABLE "a"."p1" ADD CONSTRAINT "own_check" CHECK ((id < 99));
ALTER TABLE "a"."r" ADD CONSTRAINT "r_id_d_fkey" FOREIGN KEY ("id", "d") REFERENCES "a"."p" ("id", "d");
CREATE INDEX "own" ON "a"."p1" USING "btree" ("id");
CREATE INDEX "p_n_idx" ON "a"."p" USING "btree" ("n");

-- to → from
DROP TABLE "a"."r"; -- data loss
DROP TABLE "a"."p"; -- data loss
