-- from → to
ALTER INDEX "a"."i" RENAME TO "schematasks_de7d1b721a1e"; -- probable rename
ALTER INDEX "a"."j" RENAME TO "i"; -- probable rename
ALTER INDEX "a"."schematasks_de7d1b721a1e" RENAME TO "j"; -- probable rename

-- to → from
ALTER INDEX "a"."j" RENAME TO "schematasks_189f40034be7"; -- probable rename
ALTER INDEX "a"."i" RENAME TO "j"; -- probable rename
ALTER INDEX "a"."schematasks_189f40034be7" RENAME TO "i"; -- probable rename
