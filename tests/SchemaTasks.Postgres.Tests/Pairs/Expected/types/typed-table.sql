-- from → to
CREATE TABLE "a"."t" (
    "x" integer NOT NULL,
    "y" text DEFAULT 'q'::text NOT NULL,
    CONSTRAINT "t_pkey" PRIMARY KEY ("x")
);
ALTER TABLE "a"."t" OWNER TO "postgres";
ALTER TABLE "a"."t" OF a.c;

-- to → from
DROP TABLE "a"."t"; -- data loss
