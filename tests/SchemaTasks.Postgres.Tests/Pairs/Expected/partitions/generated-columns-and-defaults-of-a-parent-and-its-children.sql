-- from → to
DROP TABLE "a"."c"; -- data loss
CREATE TABLE "a"."e" (
    "id" integer,
    "d" integer,
    "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED
);
ALTER TABLE "a"."e" OWNER TO "postgres";
CREATE TABLE "a"."f" (
    "d" integer,
    "twice" integer
) INHERITS ("a"."p");
ALTER TABLE "a"."f" OWNER TO "postgres";
ALTER TABLE "a"."f" ALTER COLUMN "d" DROP DEFAULT;
ALTER TABLE "a"."e" INHERIT "a"."p";

-- to → from
DROP TABLE "a"."e"; -- data loss
DROP TABLE "a"."f"; -- data loss
CREATE TABLE "a"."c" (
    "id" integer,
    "d" integer,
    "twice" integer GENERATED ALWAYS AS ((id * 2)) STORED
);
ALTER TABLE "a"."c" OWNER TO "postgres";
ALTER TABLE "a"."c" INHERIT "a"."p";
