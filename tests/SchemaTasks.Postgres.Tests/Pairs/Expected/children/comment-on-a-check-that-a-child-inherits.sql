-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((id > 1)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."p" IS 'the parent''s';
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'the child''s';

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((id > 0)); -- long lock, fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'the child''s';
