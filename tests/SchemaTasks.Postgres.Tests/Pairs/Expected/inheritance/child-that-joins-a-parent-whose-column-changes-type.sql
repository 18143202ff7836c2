-- from → to
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text USING "u"::text; -- table rewrite, long lock
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE integer USING "u"::integer; -- table rewrite, long lock, needs a manual value
