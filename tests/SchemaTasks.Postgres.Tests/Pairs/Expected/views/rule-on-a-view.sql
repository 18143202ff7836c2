-- from → to
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x,
    t.x AS y
   FROM a.t;
CREATE RULE ins AS
    ON INSERT TO a.v DO INSTEAD  INSERT INTO a.t (x)
  VALUES (new.x)
  RETURNING t.x,
    t.x;

-- to → from
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
