-- from → to
DROP VIEW "a"."v";
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("s" character varying(5), "n" bigint, "more" date);
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_4cc5663c9a6d" AS (parked a.c[]);
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.c[] USING (json_populate_record(NULL::"a"."schematasks_4cc5663c9a6d", json_build_object('parked', "l"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4cc5663c9a6d";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS a.c;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING json_populate_record(NULL::a.d, to_json("d")); -- data loss, table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
ALTER TYPE "a"."o" RENAME TO "schematasks_65c74c15a686";
CREATE TYPE "a"."o" AS ("c" a.c, "l" a.c[]);
ALTER TYPE "a"."o" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "o" TYPE a.o USING json_populate_record(NULL::a.o, to_json("o")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_f104e29d5962" AS (parked a.o[]);
ALTER TABLE "a"."t" ALTER COLUMN "p" TYPE a.o[] USING (json_populate_record(NULL::"a"."schematasks_f104e29d5962", json_build_object('parked', "p"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_f104e29d5962";
DROP TYPE "a"."schematasks_65c74c15a686";
DROP TYPE "a"."schematasks_2e7d2c03a950";
CREATE VIEW "a"."v" AS
SELECT (t.c).n AS n
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
ALTER TYPE "a"."c" RENAME TO "schematasks_2e7d2c03a950";
CREATE TYPE "a"."c" AS ("n" integer, "gone" text, "s" character varying(9));
ALTER TYPE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, to_json("c")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_4cc5663c9a6d" AS (parked a.c[]);
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.c[] USING (json_populate_record(NULL::"a"."schematasks_4cc5663c9a6d", json_build_object('parked', "l"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4cc5663c9a6d";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS a.c;
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING json_populate_record(NULL::a.d, to_json("d")); -- data loss, table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
ALTER TYPE "a"."o" RENAME TO "schematasks_65c74c15a686";
CREATE TYPE "a"."o" AS ("c" a.c, "l" a.c[]);
ALTER TYPE "a"."o" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "o" TYPE a.o USING json_populate_record(NULL::a.o, to_json("o")); -- data loss, table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_f104e29d5962" AS (parked a.o[]);
ALTER TABLE "a"."t" ALTER COLUMN "p" TYPE a.o[] USING (json_populate_record(NULL::"a"."schematasks_f104e29d5962", json_build_object('parked', "p"))).parked; -- data loss, table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_f104e29d5962";
DROP TYPE "a"."schematasks_65c74c15a686";
DROP TYPE "a"."schematasks_2e7d2c03a950";
CREATE VIEW "a"."v" AS
SELECT (t.c).n AS n
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
