-- from → to
ALTER SCHEMA "a" RENAME TO "b"; -- probable rename

-- to → from
ALTER SCHEMA "b" RENAME TO "a"; -- probable rename
