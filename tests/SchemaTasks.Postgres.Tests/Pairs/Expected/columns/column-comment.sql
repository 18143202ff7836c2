-- from → to
COMMENT ON COLUMN "a"."t"."c" IS NULL;

-- to → from
COMMENT ON COLUMN "a"."t"."c" IS 'one';
