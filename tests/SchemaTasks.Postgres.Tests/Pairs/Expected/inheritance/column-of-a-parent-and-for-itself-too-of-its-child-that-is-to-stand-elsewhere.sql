-- from → to
-- not fixed: a.c: Its columns are in another order; PostgreSQL cannot reorder columns: recreate the table.
-- not fixed: a.p: Its columns are in another order, and a child table has one of them for itself, too: recreate the table.

-- to → from
ALTER TABLE "a"."p" RENAME COLUMN "v" TO "schematasks_4c94485e0c21";
ALTER TABLE "a"."p" ADD COLUMN "v" text;
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE text USING "schematasks_4c94485e0c21"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_4c94485e0c21";
