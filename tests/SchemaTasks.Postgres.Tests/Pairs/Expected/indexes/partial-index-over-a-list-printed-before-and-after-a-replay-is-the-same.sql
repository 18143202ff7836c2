-- from → to
COMMENT ON TABLE "a"."t" IS 'two';

-- to → from
COMMENT ON TABLE "a"."t" IS 'one';
