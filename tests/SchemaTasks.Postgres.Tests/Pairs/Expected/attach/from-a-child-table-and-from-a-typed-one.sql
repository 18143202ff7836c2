-- from → to
ALTER TABLE "a"."t" NO INHERIT "a"."parent"; -- long lock
ALTER TABLE "a"."u" NOT OF;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."u" FOR VALUES FROM (10) TO (20); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
ALTER TABLE "a"."p" DETACH PARTITION "a"."u"; -- long lock
ALTER TABLE "a"."u" OF a.ty;
ALTER TABLE "a"."t" INHERIT "a"."parent"; -- long lock
