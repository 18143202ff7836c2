-- from → to
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE character varying(9) USING CASE WHEN char_length("v"::text) > 9 THEN "v"::text || '.' ELSE "v"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."c" ALTER COLUMN "v" SET COMPRESSION pglz;
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE character varying(9) USING CASE WHEN char_length("w"::text) > 9 THEN "w"::text || '.' ELSE "w"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE ONLY "a"."p" ALTER COLUMN "w" SET COMPRESSION pglz;
ALTER TABLE ONLY "a"."p" ALTER COLUMN "x" SET COMPRESSION pglz;
ALTER TABLE "a"."c" ALTER COLUMN "x" SET COMPRESSION DEFAULT;

-- to → from
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE text;
ALTER TABLE "a"."c" ALTER COLUMN "v" SET COMPRESSION pglz;
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE text;
ALTER TABLE ONLY "a"."p" ALTER COLUMN "w" SET COMPRESSION pglz;
ALTER TABLE ONLY "a"."p" ALTER COLUMN "x" SET COMPRESSION DEFAULT;
ALTER TABLE "a"."c" ALTER COLUMN "x" SET COMPRESSION pglz;
