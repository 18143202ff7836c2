-- from → to
-- Dropped and recreated: it depends on foreign server s, which is recreated. Its rows are elsewhere.
DROP FOREIGN TABLE "a"."f"; -- data loss
DROP SERVER s;
CREATE SERVER s TYPE 'y' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE "a"."f" (
    "x" integer
) SERVER "s";
ALTER FOREIGN TABLE "a"."f" OWNER TO "postgres";

-- to → from
-- Dropped and recreated: it depends on foreign server s, which is recreated. Its rows are elsewhere.
DROP FOREIGN TABLE "a"."f"; -- data loss
DROP SERVER s;
CREATE SERVER s TYPE 'x' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE "a"."f" (
    "x" integer
) SERVER "s";
ALTER FOREIGN TABLE "a"."f" OWNER TO "postgres";
