-- from → to
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES IN (1); -- long lock, needs a manual value

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
