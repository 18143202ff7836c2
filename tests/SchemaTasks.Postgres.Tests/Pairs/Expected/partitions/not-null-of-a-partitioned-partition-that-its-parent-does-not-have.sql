-- from → to
ALTER TABLE "a"."p1" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "a"."p1" ALTER COLUMN "k" SET NOT NULL; -- long lock
ALTER TABLE "a"."p12" ALTER COLUMN "id" SET NOT NULL; -- long lock

-- to → from
ALTER TABLE "a"."p1" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."p1" ALTER COLUMN "k" DROP NOT NULL;
ALTER TABLE "a"."p12" ALTER COLUMN "k" SET NOT NULL; -- long lock
