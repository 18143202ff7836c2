-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" DROP CONSTRAINT "y";
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING btree (w WITH =); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "y" EXCLUDE USING btree (w WITH =); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "z" EXCLUDE USING btree (w WITH =) WHERE ((w > 2)) DEFERRABLE; -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "x";
ALTER TABLE "a"."t" DROP CONSTRAINT "y";
ALTER TABLE "a"."t" DROP CONSTRAINT "z";
ALTER TABLE "a"."t" ADD CONSTRAINT "x" EXCLUDE USING btree (w WITH =) WITH (fillfactor='60'); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "y" EXCLUDE USING btree (w WITH =) WITH (fillfactor='70'); -- long lock, fails on existing rows
