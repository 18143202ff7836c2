-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT a.f();

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
