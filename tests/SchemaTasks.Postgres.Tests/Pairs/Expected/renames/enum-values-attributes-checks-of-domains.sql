-- from → to
ALTER TYPE "a"."mood" RENAME VALUE 'it''s' TO 'meh'; -- probable rename
ALTER TYPE "a"."pair" RENAME ATTRIBUTE "y" TO "Y" CASCADE; -- probable rename
ALTER DOMAIN "a"."code" RENAME CONSTRAINT "c" TO "d"; -- probable rename

-- to → from
ALTER TYPE "a"."mood" RENAME VALUE 'meh' TO 'it''s'; -- probable rename
ALTER TYPE "a"."pair" RENAME ATTRIBUTE "Y" TO "y" CASCADE; -- probable rename
ALTER DOMAIN "a"."code" RENAME CONSTRAINT "d" TO "c"; -- probable rename
