-- from → to
ALTER FOREIGN TABLE "a"."t" RENAME TO "u"; -- probable rename
ALTER FOREIGN TABLE "a"."k" RENAME COLUMN "n" TO "m"; -- probable rename
ALTER TABLE "a"."k" RENAME CONSTRAINT "c" TO "d"; -- probable rename

-- to → from
ALTER FOREIGN TABLE "a"."u" RENAME TO "t"; -- probable rename
ALTER FOREIGN TABLE "a"."k" RENAME COLUMN "m" TO "n"; -- probable rename
ALTER TABLE "a"."k" RENAME CONSTRAINT "d" TO "c"; -- probable rename
