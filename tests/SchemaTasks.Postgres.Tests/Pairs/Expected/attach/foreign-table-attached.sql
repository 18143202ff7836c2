-- from → to
ALTER TABLE "a"."p" ATTACH PARTITION "a"."f" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."f"; -- long lock
