-- from → to
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS NULL;
COMMENT ON CONSTRAINT "positive" ON "a"."p" IS 'the parent''s';
COMMENT ON CONSTRAINT "positive" ON "a"."d" IS 'the grandchild''s';

-- to → from
COMMENT ON CONSTRAINT "positive" ON "a"."d" IS NULL;
COMMENT ON CONSTRAINT "positive" ON "a"."p" IS NULL;
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'the child''s';
