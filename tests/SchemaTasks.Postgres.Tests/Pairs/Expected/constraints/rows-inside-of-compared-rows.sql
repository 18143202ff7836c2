-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "one";
ALTER TABLE "a"."t" DROP CONSTRAINT "two";
CREATE VIEW "a"."v" AS
SELECT t.a
   FROM a.t
  WHERE ((ROW(ROW(t.a, t.b)) IS DISTINCT FROM ROW(ROW(1, 2))) OR (ROW(ROW(t.c, t.d)) IS DISTINCT FROM ROW(ROW(3, 'x'))));
ALTER VIEW "a"."v" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD CONSTRAINT "one" CHECK ((NOT ((ROW(ROW(a, b)) IS DISTINCT FROM ROW(ROW(1, 2))) OR (ROW(ROW(c, d)) IS DISTINCT FROM ROW(ROW(3, 'x')))))); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "two" CHECK ((((ROW(ROW(a, b)) <> ROW(ROW(1, 2))) OR (c <> 3)) AND (ROW(ROW(a, b), c) < ROW(ROW(1, 2), 3)))); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "one";
ALTER TABLE "a"."t" DROP CONSTRAINT "two";
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ADD CONSTRAINT "one" CHECK ((((ROW(ROW(a, b)) IS DISTINCT FROM ROW(ROW(1, 2))) OR (ROW(ROW(c, d)) IS DISTINCT FROM ROW(ROW(3, 'ROW(1) = ROW('))))::boolean OR (a IS DISTINCT FROM 5))); -- long lock, fails on existing rows
ALTER TABLE "a"."t" ADD CONSTRAINT "two" CHECK (((ROW(ROW(a, b)) = ROW(ROW(1, 2))) AND (c = 3))); -- long lock, fails on existing rows
