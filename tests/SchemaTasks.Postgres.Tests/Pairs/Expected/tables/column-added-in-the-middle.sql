-- from → to
DROP INDEX "a"."t_z";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_z_key";
ALTER TABLE "a"."t" ALTER COLUMN "z" DROP DEFAULT;
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ADD COLUMN "m" integer;
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" text;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.z
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET DEFAULT 'z'::text;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_z_key" UNIQUE ("z"); -- long lock, fails on existing rows
CREATE INDEX "t_z" ON "a"."t" USING "btree" ("z"); -- long lock of writers

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "m"; -- data loss
