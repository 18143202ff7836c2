-- from → to
ALTER TABLE "a"."t" REPLICA IDENTITY DEFAULT; -- replica identity changed
ALTER TABLE "a"."u" REPLICA IDENTITY NOTHING; -- replica identity changed

-- to → from
ALTER TABLE "a"."u" REPLICA IDENTITY FULL; -- replica identity changed
ALTER TABLE "a"."t" REPLICA IDENTITY USING INDEX "ti"; -- replica identity changed
