-- from → to
COMMENT ON TABLE "a"."t" IS 'x';

-- to → from
COMMENT ON TABLE "a"."t" IS NULL;
