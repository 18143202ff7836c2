-- from → to
ALTER TABLE "a"."u" DROP COLUMN "r"; -- data loss
ALTER TABLE "a"."w" ALTER COLUMN "r" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."x" ALTER COLUMN "r" TYPE a.t USING "r"::a.t; -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."x" ALTER COLUMN "r" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."w" ALTER COLUMN "r" TYPE a.t USING "r"::a.t; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ADD COLUMN "r" a.t;
