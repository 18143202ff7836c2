-- from → to
COMMENT ON TYPE "a"."e" IS 'f';

-- to → from
COMMENT ON TYPE "a"."e" IS 'e';
