-- from → to
DROP TABLE "a"."t"; -- data loss
CREATE VIEW "a"."t" AS
SELECT 1 AS id;
ALTER VIEW "a"."t" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."t";
CREATE TABLE "a"."t" (
    "id" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";
