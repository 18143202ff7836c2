-- from → to
DROP INDEX "a"."t_n_idx";
ALTER COLLATION a.c RENAME TO "schematasks_2e7d2c03a950";
CREATE COLLATION a.c (provider = libc, locale = 'POSIX');
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE text COLLATE a.c USING "n"::text; -- table rewrite, long lock, needs a manual value
DROP COLLATION "a"."schematasks_2e7d2c03a950";
CREATE INDEX "t_n_idx" ON "a"."t" USING "btree" ("n"); -- long lock of writers

-- to → from
DROP INDEX "a"."t_n_idx";
ALTER COLLATION a.c RENAME TO "schematasks_2e7d2c03a950";
CREATE COLLATION a.c (provider = libc, locale = 'C');
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE text COLLATE a.c USING "n"::text; -- table rewrite, long lock, needs a manual value
DROP COLLATION "a"."schematasks_2e7d2c03a950";
CREATE INDEX "t_n_idx" ON "a"."t" USING "btree" ("n"); -- long lock of writers
