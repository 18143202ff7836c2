-- from → to
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_id_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((b + 2)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id") INCLUDE ("g"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_id_fkey" FOREIGN KEY ("id") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" (((g + 1))); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 300;
CREATE STATISTICS a.s ON b, g FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;

-- to → from
DROP STATISTICS "a"."s";
DROP INDEX "a"."i";
ALTER TABLE "a"."r" DROP CONSTRAINT "r_id_fkey";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((b + 1)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD CONSTRAINT "t_pkey" PRIMARY KEY ("id") INCLUDE ("g"); -- long lock, fails on existing rows
ALTER TABLE "a"."r" ADD CONSTRAINT "r_id_fkey" FOREIGN KEY ("id") REFERENCES "a"."t" ("id"); -- long lock of writers, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" (((g + 1))); -- long lock of writers
ALTER INDEX "a"."i" ALTER COLUMN 1 SET STATISTICS 300;
CREATE STATISTICS a.s ON b, g FROM a.t;
ALTER STATISTICS "a"."s" SET STATISTICS 50;
