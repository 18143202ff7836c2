-- from → to
ALTER SEQUENCE "a"."s" OWNED BY "a"."t"."b";
CREATE UNLOGGED SEQUENCE "a"."u" AS bigint;
ALTER SEQUENCE "a"."u" OWNER TO "postgres";

-- to → from
DROP SEQUENCE "a"."u"; -- data loss
ALTER SEQUENCE "a"."s" OWNED BY "a"."t"."id";
