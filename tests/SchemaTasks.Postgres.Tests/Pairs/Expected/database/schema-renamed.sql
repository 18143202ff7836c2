-- from → to
ALTER SCHEMA "old" RENAME TO "new"; -- probable rename

-- to → from
ALTER SCHEMA "new" RENAME TO "old"; -- probable rename
