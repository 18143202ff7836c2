-- from → to
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
ALTER TABLE "a"."d" NO INHERIT "a"."r"; -- long lock
DROP VIEW "a"."w";
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."q" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."r" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
CREATE VIEW "a"."w" AS
SELECT c.u
   FROM a.c;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
ALTER TABLE "a"."d" INHERIT "a"."r"; -- long lock
-- not fixed: a.d.z: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.

-- to → from
ALTER TABLE "a"."c" NO INHERIT "a"."q"; -- long lock
ALTER TABLE "a"."d" NO INHERIT "a"."r"; -- long lock
DROP VIEW "a"."w";
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."q" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."r" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."w" AS
SELECT c.u
   FROM a.c;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."c" INHERIT "a"."q"; -- long lock
ALTER TABLE "a"."d" INHERIT "a"."r"; -- long lock
-- not fixed: a.d.z: PostgreSQL takes a column for inherited, or for the table's own, when the table is made; only a new table can have it so.
