-- from → to
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "p" TYPE json USING to_json("p"); -- table rewrite, long lock
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_c3788a870a94" AS (parked a.p[]);
ALTER TABLE "a"."u" ALTER COLUMN "p" TYPE a.p[] USING (json_populate_record(NULL::"a"."schematasks_c3788a870a94", json_build_object('parked', "p"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_c3788a870a94";

-- to → from
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE json USING to_json("c"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "p" TYPE json USING to_json("p"); -- table rewrite, long lock
ALTER TABLE "a"."p" ALTER COLUMN "id" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE a.c USING json_populate_record(NULL::a.c, "c"); -- table rewrite, long lock, needs a manual value
CREATE TYPE "a"."schematasks_c3788a870a94" AS (parked a.p[]);
ALTER TABLE "a"."u" ALTER COLUMN "p" TYPE a.p[] USING (json_populate_record(NULL::"a"."schematasks_c3788a870a94", json_build_object('parked', "p"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_c3788a870a94";
