-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "positive";
ALTER TABLE "a"."p" ADD CONSTRAINT "positive" CHECK ((id > 0)) NOT VALID;
ALTER TABLE "a"."c" VALIDATE CONSTRAINT "positive"; -- fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'd';

-- to → from
ALTER TABLE "a"."p" VALIDATE CONSTRAINT "positive"; -- fails on existing rows
COMMENT ON CONSTRAINT "positive" ON "a"."c" IS 'c';
