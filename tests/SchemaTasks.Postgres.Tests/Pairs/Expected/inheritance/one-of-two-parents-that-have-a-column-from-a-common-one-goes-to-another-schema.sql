-- from → to
ALTER TABLE "a"."second" SET SCHEMA "b"; -- probable rename

-- to → from
ALTER TABLE "b"."second" SET SCHEMA "a"; -- probable rename
