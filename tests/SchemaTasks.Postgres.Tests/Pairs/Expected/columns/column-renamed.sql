-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "old" TO "new"; -- probable rename

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "new" TO "old"; -- probable rename
