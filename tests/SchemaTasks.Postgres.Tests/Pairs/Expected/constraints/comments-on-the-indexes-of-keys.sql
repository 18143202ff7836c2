-- from → to
COMMENT ON INDEX "a"."t_pkey" IS NULL;
COMMENT ON INDEX "a"."t_v_key" IS 'k';

-- to → from
COMMENT ON INDEX "a"."t_pkey" IS 'i';
COMMENT ON INDEX "a"."t_v_key" IS NULL;
