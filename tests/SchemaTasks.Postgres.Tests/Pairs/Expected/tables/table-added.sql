-- from → to
CREATE TABLE "a"."t" (
    "id" integer NOT NULL,
    "name" text DEFAULT 'x'::text NOT NULL,
    "n" numeric(10,2),
    CONSTRAINT "t_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "t_n_check" CHECK ((n > (0)::numeric))
);
COMMENT ON TABLE "a"."t" IS 'It''s a table';
ALTER TABLE "a"."t" OWNER TO "postgres";
COMMENT ON COLUMN "a"."t"."name" IS E'back\\slash
and line';

-- to → from
DROP TABLE "a"."t"; -- data loss
