-- from → to
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE character varying(20) USING CASE WHEN char_length("v"::text) > 20 THEN "v"::text || '.' ELSE "v"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STORAGE EXTERNAL;
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE character varying(20) USING CASE WHEN char_length("w"::text) > 20 THEN "w"::text || '.' ELSE "w"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "w" SET STORAGE MAIN;
ALTER TABLE "a"."c" ALTER COLUMN "w" SET STORAGE EXTENDED;

-- to → from
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE text;
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STORAGE EXTERNAL;
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE text;
ALTER TABLE "a"."p" ALTER COLUMN "w" SET STORAGE MAIN;
ALTER TABLE "a"."c" ALTER COLUMN "w" SET STORAGE EXTENDED;
