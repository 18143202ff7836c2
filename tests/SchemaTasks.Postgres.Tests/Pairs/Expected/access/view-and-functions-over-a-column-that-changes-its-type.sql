-- from → to
DROP STATISTICS "a"."st";
DROP MATERIALIZED VIEW "a"."m";
DROP PROCEDURE "a"."pr"(IN a.v);
DROP FUNCTION "a"."secret"(a.v);
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.id
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.b
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE PROCEDURE "a"."pr"(IN x a.v)
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER PROCEDURE "a"."pr"(IN a.v) OWNER TO "postgres";
CREATE FUNCTION "a"."secret"(a.v) RETURNS integer
LANGUAGE "sql"
SECURITY DEFINER
AS $$SELECT 1$$;
ALTER FUNCTION "a"."secret"(a.v) OWNER TO "postgres";
CREATE STATISTICS a.st ON id, b FROM a.t;

-- to → from
DROP STATISTICS "a"."st";
DROP MATERIALIZED VIEW "a"."m";
DROP PROCEDURE "a"."pr"(IN a.v);
DROP FUNCTION "a"."secret"(a.v);
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
CREATE MATERIALIZED VIEW "a"."m" AS
SELECT t.id
   FROM a.t; -- long lock
ALTER MATERIALIZED VIEW "a"."m" OWNER TO "postgres";
CREATE VIEW "a"."v" AS
SELECT t.id,
    t.b
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
CREATE PROCEDURE "a"."pr"(IN x a.v)
LANGUAGE "sql"
AS $$SELECT 1$$;
ALTER PROCEDURE "a"."pr"(IN a.v) OWNER TO "postgres";
CREATE FUNCTION "a"."secret"(a.v) RETURNS integer
LANGUAGE "sql"
SECURITY DEFINER
AS $$SELECT 1$$;
ALTER FUNCTION "a"."secret"(a.v) OWNER TO "postgres";
CREATE STATISTICS a.st ON id, b FROM a.t;
