-- from → to
ALTER TABLE "a"."u" SET WITHOUT CLUSTER;
ALTER TABLE "a"."t" CLUSTER ON "tb";

-- to → from
ALTER TABLE "a"."u" CLUSTER ON "u_pkey";
ALTER TABLE "a"."t" CLUSTER ON "ti";
