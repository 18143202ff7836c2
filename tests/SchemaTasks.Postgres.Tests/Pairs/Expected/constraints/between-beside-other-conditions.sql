-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check1";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check2";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x
   FROM a.t
  WHERE ((t.x = 1) AND ((t.y = 2) AND t.b) AND ((t.x >= 1) AND (t.x <= 2)));
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check" CHECK (((((x >= y) AND (x <= 2)) OR ((x >= 2) AND (x <= y)))::boolean OR b)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check1" CHECK (((b OR (x = 1)) AND b)); -- long lock, fails on existing rows
CREATE INDEX "i" ON "a"."t" USING "btree" ("x") WHERE (((x >= 1) AND (x <= 2))::boolean AND b AND (y = 1)); -- long lock of writers

-- to → from
DROP INDEX "a"."i"; -- index dropped
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check";
ALTER TABLE "a"."t" DROP CONSTRAINT "t_check1";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x
   FROM a.t
  WHERE (((t.x >= ( SELECT 1
          WHERE true)) AND (t.x <= ( SELECT 2
          WHERE (true AND false))))::boolean AND (EXISTS ( SELECT 1)));
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check" CHECK ((((x >= 1) AND (x <= 2))::boolean AND b)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check1" CHECK ((((x < 1) OR (x > 2))::boolean OR b)); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "t_check2" CHECK ((((x = y) AND (y = x))::boolean AND b)); -- long lock, fails on existing rows
