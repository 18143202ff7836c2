-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_u_fkey";
ALTER TABLE "a"."u" DROP CONSTRAINT "u_t_fkey";
DROP TABLE "a"."t"; -- data loss
DROP TABLE "a"."u"; -- data loss
CREATE TABLE "a"."z" (
    "id" integer
);
ALTER TABLE "a"."z" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."z"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer NOT NULL,
    "u" integer,
    CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE TABLE "a"."u" (
    "id" integer NOT NULL,
    "t" integer,
    CONSTRAINT "u_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a"."u" OWNER TO "postgres";
ALTER TABLE "a"."t" ADD CONSTRAINT "t_u_fkey" FOREIGN KEY ("u") REFERENCES "a"."u" ("id");
ALTER TABLE "a"."u" ADD CONSTRAINT "u_t_fkey" FOREIGN KEY ("t") REFERENCES "a"."t" ("id");
