-- from → to
ALTER FUNCTION "a"."f"(integer) RENAME TO "F f"; -- probable rename
ALTER PROCEDURE "a"."p"(integer) RENAME TO "q"; -- probable rename
ALTER FUNCTION "a"."touch"() RENAME TO "tap"; -- probable rename

-- to → from
ALTER FUNCTION "a"."F f"(integer) RENAME TO "f"; -- probable rename
ALTER PROCEDURE "a"."q"(integer) RENAME TO "p"; -- probable rename
ALTER FUNCTION "a"."tap"() RENAME TO "touch"; -- probable rename
