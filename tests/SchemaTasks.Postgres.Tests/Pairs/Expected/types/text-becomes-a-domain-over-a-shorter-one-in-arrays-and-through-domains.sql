-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE a.v; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE a.w; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE a.v[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE a.w[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE a.l; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE a.v; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE a.v; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE a.n USING "j"::a.n; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE bit varying(3) USING "k"::text::bit varying; -- table rewrite, long lock, needs a manual value
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
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE integer USING "h"::integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE jsonb USING "i"::jsonb; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE text USING "j"::text; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "k" TYPE bit(5) USING "k"::text::bit varying; -- table rewrite, long lock, needs a manual value
ALTER DOMAIN "a"."s" RENAME TO "schematasks_043a718774c5";
CREATE DOMAIN "a"."s" AS character varying(9);
ALTER DOMAIN "a"."s" OWNER TO "postgres";
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE a.s USING "f"::text; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE a.s[] USING "g"::text[]; -- table rewrite, long lock, needs a manual value
DROP DOMAIN "a"."schematasks_043a718774c5";
