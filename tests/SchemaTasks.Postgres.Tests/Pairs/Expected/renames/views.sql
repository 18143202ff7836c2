-- from → to
ALTER VIEW "a"."v" RENAME TO "V"; -- probable rename
ALTER MATERIALIZED VIEW "a"."m" RENAME TO "n"; -- probable rename

-- to → from
ALTER VIEW "a"."V" RENAME TO "v"; -- probable rename
ALTER MATERIALIZED VIEW "a"."n" RENAME TO "m"; -- probable rename
