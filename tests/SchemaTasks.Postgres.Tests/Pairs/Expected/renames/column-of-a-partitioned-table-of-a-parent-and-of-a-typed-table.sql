-- from → to
ALTER TYPE "a"."ty" RENAME ATTRIBUTE "b" TO "c" CASCADE; -- probable rename
ALTER TABLE "a"."p" RENAME COLUMN "b" TO "c"; -- probable rename
ALTER TABLE "a"."parent" RENAME COLUMN "b" TO "c"; -- probable rename

-- to → from
ALTER TYPE "a"."ty" RENAME ATTRIBUTE "c" TO "b" CASCADE; -- probable rename
ALTER TABLE "a"."p" RENAME COLUMN "c" TO "b"; -- probable rename
ALTER TABLE "a"."parent" RENAME COLUMN "c" TO "b"; -- probable rename
