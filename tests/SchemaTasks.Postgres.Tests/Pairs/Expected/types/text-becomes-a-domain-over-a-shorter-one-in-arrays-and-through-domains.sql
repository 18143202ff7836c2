-- from → to
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE a.v USING CASE WHEN char_length("a"::text) > 3 THEN "a"::text || '.' ELSE "a"::text END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE a.w USING CASE WHEN char_length("b"::text) > 3 THEN "b"::text || '.' ELSE "b"::text END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.v[] USING CASE WHEN "c"::character varying(3)[]::text[] = "c"::text[] OR "c" IS NULL THEN "c"::text[] ELSE array_append("c"::text[], repeat('x', 4)) END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.w[] USING CASE WHEN "d"::character varying(3)[]::text[] = "d"::text[] OR "d" IS NULL THEN "d"::text[] ELSE array_append("d"::text[], repeat('x', 4)) END; -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.l USING CASE WHEN "e"::character varying(3)[]::text[] = "e"::text[] OR "e" IS NULL THEN "e"::text[] ELSE array_append("e"::text[], repeat('x', 4)) END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE a.v; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE a.v; -- table rewrite, long lock, needs a manual value
-- What the precision of the type wanted cannot hold is rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE a.n USING CASE WHEN "j"::numeric(5,2)::text = "j"::text THEN "j"::numeric(5,2) ELSE ('not exact: ' || "j"::text)::numeric(5,2) END; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE bit varying(3) USING "k"::bit varying; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."s" RENAME TO "schematasks_043a718774c5";
CREATE DOMAIN "a"."s" AS character varying(5);
ALTER DOMAIN "a"."s" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE a.s USING "f"::text; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE a.s[] USING "g"::text[]; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_043a718774c5";

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text[];
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE character varying(9)[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE text[];
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE integer USING CASE WHEN "h"::integer::text = "h"::text THEN "h"::integer ELSE ('not exact: ' || "h"::text)::integer END; -- table rewrite, long lock, needs a manual value
-- Of equal keys only the last stays; the order of keys and spaces are dropped.
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE jsonb USING "i"::jsonb; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE bit(5) USING "k"::bit varying; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."s" RENAME TO "schematasks_043a718774c5";
CREATE DOMAIN "a"."s" AS character varying(9);
ALTER DOMAIN "a"."s" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE a.s USING "f"::text; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE a.s[] USING "g"::text[]; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_043a718774c5";
