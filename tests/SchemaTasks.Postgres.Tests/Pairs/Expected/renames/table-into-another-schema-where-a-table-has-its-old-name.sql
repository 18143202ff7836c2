-- from → to
ALTER TABLE "a"."t" RENAME TO "schematasks_a9ab0f870598"; -- probable rename
ALTER TABLE "a"."schematasks_a9ab0f870598" SET SCHEMA "b"; -- probable rename
ALTER TABLE "b"."schematasks_a9ab0f870598" RENAME TO "u"; -- probable rename

-- to → from
ALTER TABLE "b"."u" SET SCHEMA "a"; -- probable rename
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
