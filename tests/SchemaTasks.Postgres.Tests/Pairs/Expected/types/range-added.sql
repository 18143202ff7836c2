-- from → to
CREATE TYPE "a"."fr" AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi, MULTIRANGE_TYPE_NAME = a.many);
ALTER TYPE "a"."fr" OWNER TO "postgres";
CREATE TYPE "a"."r" AS RANGE (SUBTYPE = text, COLLATION = pg_catalog."C");
ALTER TYPE "a"."r" OWNER TO "postgres";
CREATE TABLE "a"."t" (
    "r" a.r,
    "m" a.many,
    "x" a.r_multirange
);
ALTER TABLE "a"."t" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."t"; -- data loss
DROP TYPE "a"."fr";
DROP TYPE "a"."r";
