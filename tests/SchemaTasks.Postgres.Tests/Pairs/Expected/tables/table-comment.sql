-- from → to
COMMENT ON TABLE "a"."t" IS 'two';
COMMENT ON COLUMN "a"."t"."id" IS NULL;

-- to → from
COMMENT ON TABLE "a"."t" IS 'one';
COMMENT ON COLUMN "a"."t"."id" IS 'gone';
