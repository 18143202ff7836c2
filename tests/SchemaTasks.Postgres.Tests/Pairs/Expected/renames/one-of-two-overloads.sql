-- from → to
ALTER FUNCTION "a"."f"(integer) RENAME TO "g"; -- probable rename
CREATE OR REPLACE VIEW "a"."v" AS
SELECT a.g(t.x) AS p,
    a.f(t.y) AS q
   FROM a.t;

-- to → from
ALTER FUNCTION "a"."g"(integer) RENAME TO "f"; -- probable rename
