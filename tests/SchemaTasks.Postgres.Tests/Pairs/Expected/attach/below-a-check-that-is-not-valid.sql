-- from → to
ALTER TABLE "a"."t" ADD CONSTRAINT "c" CHECK ((v > 0)) NOT VALID;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES IN (1); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
ALTER TABLE "a"."t" DROP CONSTRAINT "c";
