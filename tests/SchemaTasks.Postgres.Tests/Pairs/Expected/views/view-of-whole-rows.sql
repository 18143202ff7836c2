-- from → to
ALTER TABLE "a"."t" ADD COLUMN "y" text;

-- to → from
DROP VIEW "a"."v";
ALTER TABLE "a"."t" DROP COLUMN "y"; -- data loss
CREATE VIEW "a"."v" AS
SELECT t.*::a.t AS t,
    t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
