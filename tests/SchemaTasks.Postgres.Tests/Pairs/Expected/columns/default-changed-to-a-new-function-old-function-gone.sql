-- from → to
ALTER FUNCTION "a"."f"() RENAME TO "g"; -- probable rename

-- to → from
ALTER FUNCTION "a"."g"() RENAME TO "f"; -- probable rename
