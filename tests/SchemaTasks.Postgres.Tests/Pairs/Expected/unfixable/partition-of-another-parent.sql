-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."c"; -- long lock
ALTER TABLE "a"."q" ATTACH PARTITION "a"."c" FOR VALUES IN (1); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."q" DETACH PARTITION "a"."c"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c" FOR VALUES FROM (1) TO (5); -- long lock, fails on existing rows
