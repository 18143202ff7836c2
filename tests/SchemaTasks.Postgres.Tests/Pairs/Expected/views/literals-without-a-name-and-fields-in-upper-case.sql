-- from → to
CREATE OR REPLACE VIEW "a"."v" AS
WITH w AS (
         SELECT t.x,
            t.m
           FROM a.t
        UNION ALL
         SELECT 'x'::text AS "?column?",
            'low'::a.mood AS "?column?"
        )
 SELECT w.x
   FROM w;
CREATE FUNCTION "a"."f"() RETURNS text
LANGUAGE "sql"
BEGIN ATOMIC
 SELECT 'x'::text AS "?column?";
 SELECT ( SELECT 'x'::text AS "?column?");
END;
ALTER FUNCTION "a"."f"() OWNER TO "postgres";
CREATE VIEW "a"."y" AS
SELECT EXTRACT('YEAR' FROM t.d) AS y,
    EXTRACT(month FROM t.d) AS m,
    ARRAY( SELECT 'x'::text AS "?column?"
           FROM a.t t_1) AS z
   FROM a.t;
ALTER VIEW "a"."y" OWNER TO "postgres";
CREATE POLICY "p" ON "a"."t" TO PUBLIC USING ((EXISTS ( SELECT 'x'::text AS "?column?"
   FROM a.t other
  WHERE (other.x = t.x)))); -- privileges changed

-- to → from
DROP POLICY "p" ON "a"."t"; -- privileges changed
DROP VIEW "a"."y";
DROP FUNCTION "a"."f"();
CREATE OR REPLACE VIEW "a"."v" AS
SELECT t.x
   FROM a.t
  WHERE ((EXISTS ( SELECT 'yes'::text AS "?column?",
            NULL::character varying(5) AS "varchar"
           FROM a.t t_1
          WHERE (t_1.x <> 'EXTRACT(YEAR FROM x)'::text))) AND (t.x IN ( SELECT 'SELECT ''x'''::text AS "?column?"
        UNION
         SELECT 'z'::text AS "?column?")));
