-- from → to
ALTER TABLE "a"."t" RENAME TO "schematasks_a9ab0f870598"; -- probable rename
ALTER TABLE "a"."schematasks_a9ab0f870598" SET SCHEMA "b"; -- probable rename
ALTER TABLE "b"."schematasks_a9ab0f870598" RENAME TO "u"; -- probable rename
ALTER TABLE "b"."t" RENAME TO "schematasks_57a59be77700"; -- probable rename
ALTER TABLE "b"."schematasks_57a59be77700" SET SCHEMA "a"; -- probable rename
ALTER TABLE "a"."schematasks_57a59be77700" RENAME TO "w"; -- probable rename

-- to → from
ALTER TABLE "a"."w" SET SCHEMA "b"; -- probable rename
ALTER TABLE "b"."w" RENAME TO "t"; -- probable rename
ALTER TABLE "b"."u" SET SCHEMA "a"; -- probable rename
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
