-- from → to
ALTER TABLE "a"."k" DROP CONSTRAINT "one";
ALTER TABLE "a"."k" DROP CONSTRAINT "two";
DROP TABLE "a"."t"; -- data loss
DROP VIEW "a"."u";
CREATE TABLE "a"."u" (
    "x" integer
);
ALTER TABLE "a"."u" OWNER TO "postgres";
ALTER TABLE "a"."k" ADD CONSTRAINT "two" CHECK ((x > 1)); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
ALTER TABLE "a"."k" RENAME CONSTRAINT "two" TO "one"; -- probable rename
CREATE VIEW "a"."u" AS
SELECT 1 AS one;
ALTER VIEW "a"."u" OWNER TO "postgres";
ALTER TABLE "a"."k" ADD CONSTRAINT "two" UNIQUE ("x"); -- long lock, fails on existing rows
