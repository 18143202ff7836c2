-- from → to
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.y AS x
   FROM a.t;

-- to → from
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
