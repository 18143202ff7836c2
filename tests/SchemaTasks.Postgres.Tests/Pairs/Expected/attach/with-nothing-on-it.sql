-- from → to
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
