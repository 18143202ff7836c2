-- from → to
DROP TABLE "a"."rows"; -- data loss
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "c" SET STORAGE EXTERNAL;

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "c" SET STORAGE EXTENDED;
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE TABLE "a"."rows" (
    "w" a.v
);
ALTER TABLE "a"."rows" OWNER TO "postgres";
