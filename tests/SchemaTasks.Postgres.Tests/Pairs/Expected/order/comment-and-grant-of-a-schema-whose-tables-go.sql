-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename
COMMENT ON SCHEMA "a" IS NULL;
REVOKE USAGE ON SCHEMA "a" FROM "law_reader"; -- privileges changed

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
COMMENT ON SCHEMA "a" IS 'x';
GRANT USAGE ON SCHEMA "a" TO "law_reader"; -- privileges changed
