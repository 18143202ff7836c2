-- from → to
ALTER TABLE "a"."g" ALTER COLUMN "u" DROP DEFAULT;
ALTER TABLE "a"."c" ALTER COLUMN "u" DROP DEFAULT;
ALTER TABLE "a"."p" ALTER COLUMN "u" DROP DEFAULT;
DROP VIEW "a"."w";
DROP VIEW "a"."y";
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text; -- table rewrite, long lock
CREATE VIEW "a"."w" AS
SELECT c.u
   FROM a.c;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE VIEW "a"."y" AS
SELECT g.u
   FROM a.g;
ALTER VIEW "a"."y" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "u" SET DEFAULT '4'::text;
ALTER TABLE "a"."c" ALTER COLUMN "u" SET DEFAULT '5'::text;
ALTER TABLE "a"."g" ALTER COLUMN "u" SET DEFAULT '5'::text;

-- to → from
ALTER TABLE "a"."g" ALTER COLUMN "u" DROP DEFAULT;
ALTER TABLE "a"."c" ALTER COLUMN "u" DROP DEFAULT;
ALTER TABLE "a"."p" ALTER COLUMN "u" DROP DEFAULT;
DROP VIEW "a"."w";
DROP VIEW "a"."y";
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE integer USING CASE WHEN "u"::integer::text = "u"::text THEN "u"::integer ELSE ('not exact: ' || "u"::text)::integer END; -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."w" AS
SELECT c.u
   FROM a.c;
ALTER VIEW "a"."w" OWNER TO "postgres";
CREATE VIEW "a"."y" AS
SELECT g.u
   FROM a.g;
ALTER VIEW "a"."y" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "u" SET DEFAULT 4;
ALTER TABLE "a"."c" ALTER COLUMN "u" SET DEFAULT 5;
ALTER TABLE "a"."g" ALTER COLUMN "u" SET DEFAULT 5;
