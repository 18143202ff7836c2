-- from → to
ALTER TABLE "a"."p" DROP COLUMN "v"; -- data loss
CREATE TABLE "a"."c" (
    "x" integer
) INHERITS ("a"."p");
ALTER TABLE "a"."c" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."c"; -- data loss
ALTER TABLE "a"."p" ADD COLUMN "v" integer;
