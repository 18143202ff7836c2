-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."c1"; -- long lock
DROP TABLE "a"."c2"; -- data loss
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c1" FOR VALUES FROM ('30') TO ('9'); -- long lock, fails on existing rows
CREATE TABLE "a"."c3" PARTITION OF "a"."p" FOR VALUES FROM ('100') TO ('20');
ALTER TABLE "a"."c3" OWNER TO "postgres";

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."c1"; -- long lock
DROP TABLE "a"."c3"; -- data loss
ALTER TABLE "a"."p" ATTACH PARTITION "a"."c1" FOR VALUES FROM ('10') TO ('2'); -- long lock, fails on existing rows
CREATE TABLE "a"."c2" PARTITION OF "a"."p" FOR VALUES FROM ('30') TO ('9');
ALTER TABLE "a"."c2" OWNER TO "postgres";
