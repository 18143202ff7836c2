-- from → to
DROP INDEX "a"."t_m_idx";
ALTER TABLE "a"."t" DROP COLUMN "m";
ALTER TABLE "a"."t" ADD COLUMN "m" integer GENERATED ALWAYS AS ((n * 3)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
CREATE INDEX "t_m_idx" ON "a"."t" USING "btree" ("m"); -- long lock of writers

-- to → from
DROP INDEX "a"."t_m_idx";
ALTER TABLE "a"."t" DROP COLUMN "m";
ALTER TABLE "a"."t" ADD COLUMN "m" integer GENERATED ALWAYS AS ((n * 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ALTER COLUMN "z" SET NOT NULL; -- long lock
CREATE INDEX "t_m_idx" ON "a"."t" USING "btree" ("m"); -- long lock of writers
