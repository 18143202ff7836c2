-- from → to
ALTER TABLE "a"."t2" DROP COLUMN "y"; -- data loss
CREATE TABLE "a"."t3" (
    "y" text
);
ALTER TABLE "a"."t3" OWNER TO "postgres";
ALTER TABLE "a"."t2" ADD COLUMN "x" integer;
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t2.x
   FROM a.t2;
DROP TABLE "a"."t1"; -- data loss

-- to → from
DROP TABLE "a"."t3"; -- data loss
CREATE TABLE "a"."t1" (
    "x" integer
);
ALTER TABLE "a"."t1" OWNER TO "postgres";
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t1.x
   FROM a.t1;
ALTER TABLE "a"."t2" DROP COLUMN "x"; -- data loss
ALTER TABLE "a"."t2" ADD COLUMN "y" text;
