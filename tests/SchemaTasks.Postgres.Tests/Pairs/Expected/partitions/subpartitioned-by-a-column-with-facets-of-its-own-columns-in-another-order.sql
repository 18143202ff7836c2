-- from → to
DROP TABLE "a"."p11"; -- data loss
ALTER TABLE "a"."p1" ALTER COLUMN "z" SET NOT NULL; -- long lock

-- to → from
ALTER TABLE "a"."p1" ALTER COLUMN "z" DROP NOT NULL;
CREATE TABLE "a"."p11" PARTITION OF "a"."p1" DEFAULT;
ALTER TABLE "a"."p11" OWNER TO "postgres";
