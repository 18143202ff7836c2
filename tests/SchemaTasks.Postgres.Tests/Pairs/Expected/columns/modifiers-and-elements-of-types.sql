-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE numeric(20,6);
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE character varying(9);
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE character varying(9) USING CASE WHEN char_length("c"::text) > 9 THEN "c"::text || '.' ELSE "c"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE bigint[]; -- table rewrite, long lock
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE character varying(5)[] USING CASE WHEN "e"::character varying(5)[]::text[] = "e"::text[] OR "e" IS NULL THEN "e"::text[] ELSE array_append("e"::text[], repeat('x', 6)) END; -- table rewrite, long lock, needs a manual value
-- Digits that the type wanted cannot hold are rounded away.
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE numeric(12,1)[]; -- data loss, table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE integer[] USING CASE WHEN "g" IS NULL OR "g"::text[]::integer[]::text[] = "g"::text[] THEN "g"::text[]::integer[] ELSE array_append("g"::text[], 'not exact')::integer[] END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE bit(5); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval;
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE character varying(5); -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE numeric(18,6); -- table rewrite, long lock, needs a manual value
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE character varying(5) USING CASE WHEN char_length("b"::text) > 5 THEN "b"::text || '.' ELSE "b"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE integer[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE character varying(9)[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE numeric(10,2)[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE text[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE bit(3); -- table rewrite, long lock, needs a manual value
-- Fields of the interval that the type wanted has not are dropped.
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval(3); -- data loss, table rewrite, long lock, needs a manual value
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE integer USING CASE WHEN "j"::integer::text = "j"::text THEN "j"::integer ELSE ('not exact: ' || "j"::text)::integer END; -- table rewrite, long lock, needs a manual value
