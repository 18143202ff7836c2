-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."t" ADD COLUMN "x" integer;
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."t" ALTER COLUMN "x" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("x"); -- long lock, fails on existing rows

-- to → from
DROP VIEW "a"."v";
ALTER TABLE "a"."t" RENAME COLUMN "y" TO "schematasks_a1fce4363854";
ALTER TABLE "a"."t" ADD COLUMN "y" text;
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE text USING "schematasks_a1fce4363854"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_a1fce4363854";
ALTER TABLE "a"."t" ALTER COLUMN "y" SET NOT NULL; -- long lock
CREATE VIEW "a"."v" AS
SELECT t.y
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "z" ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."t"', 'z'), max("z")) FROM "a"."t" HAVING max("z") BETWEEN 1 AND 2147483647;
