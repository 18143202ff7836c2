-- from → to
ALTER TABLE "a"."t" SET UNLOGGED; -- table rewrite, long lock

-- to → from
ALTER TABLE "a"."t" SET LOGGED; -- table rewrite, long lock
