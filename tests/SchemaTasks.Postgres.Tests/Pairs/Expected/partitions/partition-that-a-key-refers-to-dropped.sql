-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."p2"; -- long lock
DROP TABLE "a"."p2"; -- data loss

-- to → from
CREATE TABLE "a"."p2" PARTITION OF "a"."p" FOR VALUES IN (2) PARTITION BY LIST (id);
ALTER TABLE "a"."p2" OWNER TO "postgres";
CREATE TABLE "a"."p3" PARTITION OF "a"."p2" DEFAULT;
ALTER TABLE "a"."p3" OWNER TO "postgres";
