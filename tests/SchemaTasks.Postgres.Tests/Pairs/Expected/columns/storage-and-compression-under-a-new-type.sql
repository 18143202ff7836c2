-- from → to
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE text;
ALTER TABLE "a"."c" ALTER COLUMN "u" SET COMPRESSION pglz;
ALTER TABLE "a"."t" ALTER COLUMN "v" TYPE character varying(20);
ALTER TABLE "a"."t" ALTER COLUMN "v" SET COMPRESSION pglz;
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE character varying(9) USING CASE WHEN char_length("w"::text) > 9 THEN "w"::text || '.' ELSE "w"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "w" SET COMPRESSION pglz;
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "y" SET STORAGE EXTERNAL;
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('y', 'z');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE a.e[] USING "x"::text[]::a.e[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "x" SET STORAGE EXTERNAL;
ALTER TABLE "a"."t" ALTER COLUMN "x" SET COMPRESSION pglz;
DROP TYPE "a"."schematasks_3f79bb7b435b";

-- to → from
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "u" TYPE character varying(5) USING CASE WHEN char_length("u"::text) > 5 THEN "u"::text || '.' ELSE "u"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE ONLY "a"."p" ALTER COLUMN "u" SET COMPRESSION pglz;
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "v" TYPE character varying(9) USING CASE WHEN char_length("v"::text) > 9 THEN "v"::text || '.' ELSE "v"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "v" SET COMPRESSION pglz;
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE text;
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."t" ALTER COLUMN "y" TYPE character varying(9) USING CASE WHEN char_length("y"::text) > 9 THEN "y"::text || '.' ELSE "y"::text END; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "y" SET STORAGE EXTERNAL;
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "x" TYPE a.e[] USING "x"::text[]::a.e[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "x" SET STORAGE EXTERNAL;
ALTER TABLE "a"."t" ALTER COLUMN "x" SET COMPRESSION pglz;
DROP TYPE "a"."schematasks_3f79bb7b435b";
