-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."c1"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."c2"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."d"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c1" FOR VALUES FROM (5) TO (9); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c2" FOR VALUES FROM (1) TO (5); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."d" FOR VALUES FROM (9) TO (20); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."c1"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."c2"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."d"; -- long lock
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c1" FOR VALUES FROM (1) TO (5); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c2" FOR VALUES FROM (5) TO (9); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."d" DEFAULT; -- long lock, fails on existing rows
