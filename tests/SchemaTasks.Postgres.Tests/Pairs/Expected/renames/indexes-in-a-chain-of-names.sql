-- from → to
ALTER INDEX "a"."k" RENAME TO "l"; -- probable rename
ALTER INDEX "a"."j" RENAME TO "k"; -- probable rename
ALTER INDEX "a"."i" RENAME TO "j"; -- probable rename

-- to → from
ALTER INDEX "a"."j" RENAME TO "i"; -- probable rename
ALTER INDEX "a"."k" RENAME TO "j"; -- probable rename
ALTER INDEX "a"."l" RENAME TO "k"; -- probable rename
