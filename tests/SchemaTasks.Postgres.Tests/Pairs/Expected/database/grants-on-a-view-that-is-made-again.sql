-- from → to
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.y AS x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
REVOKE ALL ON TABLE "a"."v" FROM "law_reader";
GRANT SELECT ON TABLE "a"."v" TO "law_reader";

-- to → from
DROP VIEW "a"."v";
CREATE VIEW "a"."v" AS
SELECT t.x
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
REVOKE ALL ON TABLE "a"."v" FROM "law_reader";
GRANT SELECT ON TABLE "a"."v" TO "law_reader";
