-- from → to
DROP POLICY "p" ON "a"."t"; -- privileges changed
ALTER TABLE "a"."t" DISABLE ROW LEVEL SECURITY; -- privileges changed
ALTER TABLE "a"."t" FORCE ROW LEVEL SECURITY; -- privileges changed
CREATE POLICY "p" ON "a"."t" AS RESTRICTIVE FOR UPDATE TO "Law ""quoted"" role", "law_reader" USING ((who = CURRENT_USER)) WITH CHECK ((EXISTS ( SELECT
   FROM a.t x
  WHERE (x.id = t.id)))); -- privileges changed
COMMENT ON POLICY "p" ON "a"."t" IS 'p';
CREATE POLICY "q" ON "a"."t" FOR INSERT TO PUBLIC WITH CHECK (true); -- privileges changed

-- to → from
DROP POLICY "p" ON "a"."t"; -- privileges changed
DROP POLICY "q" ON "a"."t"; -- privileges changed
ALTER TABLE "a"."t" ENABLE ROW LEVEL SECURITY; -- privileges changed
ALTER TABLE "a"."t" NO FORCE ROW LEVEL SECURITY; -- privileges changed
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((id > 1)); -- privileges changed
