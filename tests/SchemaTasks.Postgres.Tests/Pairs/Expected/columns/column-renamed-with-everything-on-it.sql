-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "old" TO "new"; -- probable rename
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.new
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "new" TO "old"; -- probable rename
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.old
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
