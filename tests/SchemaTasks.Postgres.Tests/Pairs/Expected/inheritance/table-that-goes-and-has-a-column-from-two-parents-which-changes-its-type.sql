-- from → to
ALTER TABLE "a"."q" ALTER COLUMN "u" DROP DEFAULT;
DROP TABLE "a"."c"; -- data loss
DROP VIEW "a"."w";
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."q" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
CREATE VIEW "a"."w" AS
SELECT p.u
   FROM a.p;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE TABLE "b"."c" (
    "x" integer,
    "y" integer
) INHERITS ("a"."p", "a"."q");
ALTER TABLE "b"."c" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."w";
DROP TABLE "b"."c"; -- data loss
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."q" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
CREATE TABLE "a"."c" (
    "x" integer
) INHERITS ("a"."p");
ALTER TABLE "a"."c" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT p.u
   FROM a.p;
ALTER VIEW "a"."w" OWNER TO "postgres";
ALTER TABLE "a"."q" ALTER COLUMN "u" SET DEFAULT 5;
