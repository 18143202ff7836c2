-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
