-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "d" DROP DEFAULT;
DROP VIEW "a"."v";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS text COLLATE pg_catalog."C" CONSTRAINT "d_check" CHECK ((VALUE <> ''::text));
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::text; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.d[] USING "l"::text[]; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."d2" RENAME TO "schematasks_e788103ee153";
CREATE DOMAIN "a"."d2" AS a.d;
ALTER DOMAIN "a"."d2" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d2" TYPE a.d2 USING "d2"::text; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_e788103ee153";
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
CREATE VIEW "a"."v" AS
SELECT t.d
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" SET DEFAULT 'x'::text;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "d" DROP DEFAULT;
DROP VIEW "a"."v";
ALTER DOMAIN "a"."d" RENAME TO "schematasks_18ac3e7343f0";
CREATE DOMAIN "a"."d" AS character varying(5) CONSTRAINT "d_check" CHECK (((VALUE)::text <> ''::text));
ALTER DOMAIN "a"."d" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.d USING "d"::text; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "l" TYPE a.d[] USING "l"::text[]; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."d2" RENAME TO "schematasks_e788103ee153";
CREATE DOMAIN "a"."d2" AS a.d;
ALTER DOMAIN "a"."d2" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d2" TYPE a.d2 USING "d2"::text; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_e788103ee153";
DROP DOMAIN "a"."schematasks_18ac3e7343f0";
CREATE VIEW "a"."v" AS
SELECT t.d
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "d" SET DEFAULT 'x'::character varying;
