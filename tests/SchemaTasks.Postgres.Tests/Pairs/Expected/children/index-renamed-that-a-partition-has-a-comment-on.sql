-- from → to
ALTER INDEX "a"."index_of_values" RENAME TO "index_of_value"; -- probable rename

-- to → from
ALTER INDEX "a"."index_of_value" RENAME TO "index_of_values"; -- probable rename
