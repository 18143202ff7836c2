-- from → to
DROP TABLE "a"."p3"; -- data loss
ALTER TABLE "a"."p" VALIDATE CONSTRAINT "ck"; -- fails on existing rows

-- to → from
ALTER TABLE "a"."p" DROP CONSTRAINT "ck";
CREATE TABLE "a"."p3" PARTITION OF "a"."p" FOR VALUES IN (3);
ALTER TABLE "a"."p3" OWNER TO "postgres";
ALTER TABLE "a"."p" ADD CONSTRAINT "ck" CHECK ((k > 0)) NOT VALID;
ALTER TABLE "a"."p1" VALIDATE CONSTRAINT "ck"; -- fails on existing rows
ALTER TABLE "a"."p3" VALIDATE CONSTRAINT "ck";
