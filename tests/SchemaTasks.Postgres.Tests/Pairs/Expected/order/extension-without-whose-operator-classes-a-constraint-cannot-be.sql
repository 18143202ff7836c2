-- from → to
DROP TABLE "a"."t"; -- data loss
DROP EXTENSION "btree_gist";
CREATE TABLE "a"."other" (
    "x" integer
);
ALTER TABLE "a"."other" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."other"; -- data loss
CREATE EXTENSION IF NOT EXISTS "btree_gist" WITH SCHEMA "a";
CREATE TABLE "a"."t" (
    "i" integer,
    "r" int4range,
    CONSTRAINT "t_i_r_excl" EXCLUDE USING gist (i WITH =, r WITH &&)
);
ALTER TABLE "a"."t" OWNER TO "postgres";
