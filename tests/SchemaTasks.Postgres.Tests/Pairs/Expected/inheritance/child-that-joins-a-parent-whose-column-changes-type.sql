-- from → to
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."c" INHERIT "a"."p"; -- long lock

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."p"; -- long lock
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
