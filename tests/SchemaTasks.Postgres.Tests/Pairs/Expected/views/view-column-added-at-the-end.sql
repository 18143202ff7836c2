-- from → to
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x,
    t.y
   FROM a.t;

-- to → from
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
