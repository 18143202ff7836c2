-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "d"; -- probable rename

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "d" TO "b"; -- probable rename
