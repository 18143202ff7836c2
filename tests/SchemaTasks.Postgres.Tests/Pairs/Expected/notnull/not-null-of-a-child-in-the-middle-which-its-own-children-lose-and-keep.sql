-- from → to
ALTER TABLE "a"."c" ALTER COLUMN "id" DROP NOT NULL;
ALTER TABLE "a"."c" ALTER COLUMN "n" SET NOT NULL; -- long lock
ALTER TABLE "a"."e" ALTER COLUMN "id" SET NOT NULL; -- long lock

-- to → from
ALTER TABLE "a"."c" ALTER COLUMN "id" SET NOT NULL; -- long lock
ALTER TABLE "a"."c" ALTER COLUMN "n" DROP NOT NULL;
