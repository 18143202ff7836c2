-- from → to
CREATE OR REPLACE FUNCTION "a"."f"(n integer) RETURNS integer
LANGUAGE "sql"
BEGIN ATOMIC
 SELECT
         CASE
             WHEN (f.n > 1) THEN t.x
             ELSE 0
         END AS "case"
    FROM a.t;
 SELECT 2;
END;
CREATE FUNCTION "a"."g"() RETURNS SETOF a.t
LANGUAGE "sql"
BEGIN ATOMIC
 SELECT t.x,
     t.y
    FROM a.t
   WHERE (t.x = a.f(1));
END;
ALTER FUNCTION "a"."g"() OWNER TO "postgres";
CREATE PROCEDURE "a"."p"()
LANGUAGE "sql"
BEGIN ATOMIC
 INSERT INTO a.t (x, y)
   VALUES (1, 'a;b'::text);
 DELETE FROM a.t;
END;
ALTER PROCEDURE "a"."p"() OWNER TO "postgres";

-- to → from
DROP FUNCTION "a"."g"();
DROP PROCEDURE "a"."p"();
CREATE OR REPLACE FUNCTION "a"."f"(n integer) RETURNS integer
LANGUAGE "sql"
RETURN (n + 1);
