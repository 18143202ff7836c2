-- from → to
ALTER SEQUENCE "a"."s" RENAME TO "S 2"; -- probable rename

-- to → from
ALTER SEQUENCE "a"."S 2" RENAME TO "s"; -- probable rename
