-- from → to
DROP POLICY "o" ON "a"."t"; -- privileges changed
DROP TRIGGER "tr" ON "a"."t";
DROP STATISTICS "a"."s";
ALTER TABLE "a"."t" ENABLE ROW LEVEL SECURITY; -- privileges changed
COMMENT ON TABLE "a"."t" IS 'now a part';
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP NOT NULL;
ALTER TABLE "a"."t" ALTER COLUMN "n" SET STATISTICS -1;
COMMENT ON COLUMN "a"."t"."n" IS NULL;
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT 'own'::text;
CREATE TRIGGER own AFTER DELETE ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE POLICY "q" ON "a"."t" TO PUBLIC USING ((id > 2)); -- privileges changed
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" DEFAULT; -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
DROP POLICY "q" ON "a"."t"; -- privileges changed
DROP TRIGGER "own" ON "a"."t";
ALTER TABLE "a"."t" ALTER COLUMN "n" DROP DEFAULT;
ALTER TABLE "a"."t" DISABLE ROW LEVEL SECURITY; -- privileges changed
COMMENT ON TABLE "a"."t" IS NULL;
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE character varying(10) USING CASE WHEN char_length("n"::text) > 10 THEN "n"::text || '.' ELSE "n"::text END; -- table rewrite, long lock, needs a manual value
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "n" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "n"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "n" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" SET STATISTICS 10;
COMMENT ON COLUMN "a"."t"."n" IS 'old';
CREATE STATISTICS a.s ON id, n FROM a.t;
CREATE TRIGGER tr BEFORE INSERT ON a.t FOR EACH ROW EXECUTE FUNCTION a.f();
CREATE POLICY "o" ON "a"."t" TO PUBLIC USING ((id > 1)); -- privileges changed
