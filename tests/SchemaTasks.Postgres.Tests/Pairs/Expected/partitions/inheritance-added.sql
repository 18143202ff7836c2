-- from → to
ALTER TABLE "a"."child" INHERIT "a"."base"; -- long lock

-- to → from
ALTER TABLE "a"."child" NO INHERIT "a"."base"; -- long lock
