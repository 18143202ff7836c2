-- from → to
DROP VIEW "a"."v";
CREATE VIEW "a"."g" AS
SELECT t.p,
    t.n,
    count(*) FILTER (WHERE (t.id > 1)) AS c,
    GROUPING(t.p) AS g
   FROM a.t
  GROUP BY GROUPING SETS ((t.p), (t.n), ())
 HAVING (count(*) > 1);
ALTER VIEW "a"."g" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
WITH RECURSIVE v(id, depth) AS (
         SELECT t.id,
            1 AS "?column?"
           FROM a.t
          WHERE (t.p IS NULL)
        UNION ALL
         SELECT t.id,
            (v_1.depth + 1)
           FROM (a.t
             JOIN v v_1 ON ((t.p = v_1.id)))
        )
 SELECT v.id,
    v.depth
   FROM v;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE VIEW "a"."w" AS
WITH q AS MATERIALIZED (
         SELECT t.id,
            row_number() OVER (PARTITION BY t.p ORDER BY t.n DESC NULLS LAST) AS r
           FROM a.t
        )
 SELECT q.id,
    x.n,
    q.r
   FROM (q
     CROSS JOIN LATERAL ( SELECT t.n
           FROM a.t
          WHERE (t.id = q.id)
         LIMIT 1) x)
UNION
 SELECT 1 AS id,
    'a'::text AS n,
    2 AS r;
ALTER VIEW "a"."w" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."g";
DROP VIEW "a"."v";
DROP VIEW "a"."w";
CREATE VIEW "a"."v" AS
SELECT 1 AS one;
ALTER VIEW "a"."v" OWNER TO "postgres";
