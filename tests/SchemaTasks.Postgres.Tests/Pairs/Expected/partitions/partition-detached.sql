-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."p1"; -- long lock

-- to → from
ALTER TABLE "a"."p" ATTACH PARTITION "a"."p1" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows
