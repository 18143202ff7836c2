-- from → to
CREATE STATISTICS a.one ON (x % 2) FROM a.t;
CREATE STATISTICS b.s ON (x + y), (x * 2) FROM a.t;

-- to → from
DROP STATISTICS "a"."one";
DROP STATISTICS "b"."s";
