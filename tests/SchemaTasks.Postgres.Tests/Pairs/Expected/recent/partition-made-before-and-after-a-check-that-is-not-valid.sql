-- from → to
ALTER TABLE "a"."p" DROP CONSTRAINT "ck";
CREATE TABLE "a"."p1" PARTITION OF "a"."p" FOR VALUES IN (1);
ALTER TABLE "a"."p1" OWNER TO "postgres";
CREATE TABLE "a"."p2" PARTITION OF "a"."p" FOR VALUES IN (2);
ALTER TABLE "a"."p2" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD CONSTRAINT "ck" CHECK ((k > 0)) NOT VALID;
ALTER TABLE "a"."p2" VALIDATE CONSTRAINT "ck";

-- to → from
DROP TABLE "a"."p1"; -- data loss
DROP TABLE "a"."p2"; -- data loss
