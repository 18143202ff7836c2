-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "again"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "other"; -- index dropped
CREATE TABLE "a"."s" (
    "id" integer NOT NULL,
    "span" int4range,
    CONSTRAINT "s_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "late" UNIQUE ("id") DEFERRABLE,
    CONSTRAINT "s_span_excl" EXCLUDE USING gist (span WITH &&)
);
ALTER TABLE "a"."s" OWNER TO "postgres";
ALTER TABLE "a"."s" ADD CONSTRAINT "twice" EXCLUDE USING gist (span WITH &&);

-- to → from
DROP TABLE "a"."s"; -- data loss
ALTER TABLE "a"."t" ADD CONSTRAINT "again" UNIQUE ("id"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "other" UNIQUE ("n") INCLUDE ("m"); -- long lock, fails on existing rows
