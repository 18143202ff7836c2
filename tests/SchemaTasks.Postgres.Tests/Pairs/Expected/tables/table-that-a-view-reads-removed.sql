-- from → to
DROP VIEW "a"."w";
DROP VIEW "a"."v";
DROP TABLE "a"."t"; -- data loss

-- to → from
CREATE TABLE "a"."t" (
    "id" integer
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
SELECT v.id
   FROM a.v;
ALTER VIEW "a"."w" OWNER TO "postgres";
