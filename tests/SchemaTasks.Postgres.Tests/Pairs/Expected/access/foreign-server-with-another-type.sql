-- from → to
DROP FOREIGN TABLE "a"."f"; -- data loss
DROP SERVER s;
CREATE SERVER s TYPE 'y' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE "a"."f" (
    "x" integer
) SERVER "s";
ALTER FOREIGN TABLE "a"."f" OWNER TO "postgres";

-- to → from
DROP FOREIGN TABLE "a"."f"; -- data loss
DROP SERVER s;
CREATE SERVER s TYPE 'x' FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE "a"."f" (
    "x" integer
) SERVER "s";
ALTER FOREIGN TABLE "a"."f" OWNER TO "postgres";
