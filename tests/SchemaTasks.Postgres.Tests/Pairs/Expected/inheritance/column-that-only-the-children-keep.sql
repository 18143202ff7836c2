-- from → to
ALTER TABLE ONLY "a"."p" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."d" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."c" ALTER COLUMN "v" TYPE text; -- table rewrite, long lock

-- to → from
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."c" ALTER COLUMN "v" TYPE integer USING CASE WHEN "v"::integer::text = "v"::text THEN "v"::integer ELSE ('not exact: ' || "v"::text)::integer END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
-- not fixed: a.c.v: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
