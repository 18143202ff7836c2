-- from → to
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_j_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_g_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_h_key";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_j_excl";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_j_key";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
ALTER TABLE "a"."t" DROP COLUMN "j";
ALTER TABLE "a"."t" DROP COLUMN "k";
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE numeric; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((b % (7)::numeric)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "h" integer GENERATED ALWAYS AS ((b + (2)::numeric)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "j" integer GENERATED ALWAYS AS ((b + (3)::numeric)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "k" integer GENERATED ALWAYS AS ((b + (4)::numeric)) STORED NOT NULL; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_g_check" CHECK ((g IS NOT NULL)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_h_key" UNIQUE NULLS NOT DISTINCT ("h"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_j_excl" EXCLUDE USING btree (j WITH =); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_j_key" UNIQUE ("j"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_j_fkey" FOREIGN KEY ("j") REFERENCES "a"."t" ("j"); -- long lock of writers, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" (((g + 1))) WHERE (g > 0); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 300;
CREATE STATISTICS a.s ON g, z FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;

-- to → from
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_j_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_g_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_h_key";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_j_excl";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_j_key";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "h";
ALTER TABLE "a"."t" DROP COLUMN "j";
ALTER TABLE "a"."t" DROP COLUMN "k";
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((b % 7)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "h" integer GENERATED ALWAYS AS ((b + 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "j" integer GENERATED ALWAYS AS ((b + 3)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "k" integer GENERATED ALWAYS AS ((b + 4)) STORED NOT NULL; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "z" TO "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD COLUMN "z" integer;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING "schematasks_594e519ae499"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_594e519ae499";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_g_check" CHECK ((g IS NOT NULL)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_h_key" UNIQUE NULLS NOT DISTINCT ("h"); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_j_excl" EXCLUDE USING btree (j WITH =); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_j_key" UNIQUE ("j"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_j_fkey" FOREIGN KEY ("j") REFERENCES "a"."t" ("j"); -- long lock of writers, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" (((g + 1))) WHERE (g > 0); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 300;
CREATE STATISTICS a.s ON g, z FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
