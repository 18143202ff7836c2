-- from → to
COMMENT ON TRIGGER "t" ON "a"."c" IS 'clone';
ALTER TABLE "a"."c" ENABLE TRIGGER "t";

-- to → from
COMMENT ON TRIGGER "t" ON "a"."c" IS NULL;
ALTER TABLE "a"."c" DISABLE TRIGGER "t";
