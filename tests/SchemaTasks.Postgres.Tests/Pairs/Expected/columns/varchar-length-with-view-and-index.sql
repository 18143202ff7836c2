-- from → to
DROP VIEW "a"."v";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE character varying(20);
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
DROP VIEW "a"."v";
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE character varying(10) USING CASE WHEN char_length("c"::text) > 10 THEN "c"::text || '.' ELSE "c"::text END; -- table rewrite, long lock, needs a manual value
CREATE VIEW "a"."v" AS
SELECT t.c
   FROM a.t;
ALTER VIEW "a"."v" OWNER TO "postgres";
