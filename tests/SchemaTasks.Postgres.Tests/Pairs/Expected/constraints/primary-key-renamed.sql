-- from → to
ALTER TABLE "a"."t" RENAME CONSTRAINT "one" TO "two"; -- probable rename

-- to → from
ALTER TABLE "a"."t" RENAME CONSTRAINT "two" TO "one"; -- probable rename
