-- from → to
ALTER TABLE "a"."t" SET SCHEMA "b"; -- probable rename
ALTER VIEW "a"."v" SET SCHEMA "b"; -- probable rename
ALTER FUNCTION "b"."f"() SET SCHEMA "a"; -- probable rename

-- to → from
ALTER TABLE "b"."t" SET SCHEMA "a"; -- probable rename
ALTER VIEW "b"."v" SET SCHEMA "a"; -- probable rename
ALTER FUNCTION "a"."f"() SET SCHEMA "b"; -- probable rename
