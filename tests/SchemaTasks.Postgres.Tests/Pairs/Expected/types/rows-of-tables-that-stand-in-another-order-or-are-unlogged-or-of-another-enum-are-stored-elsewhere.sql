-- from → to
ALTER TABLE "a"."u" ALTER COLUMN "k" TYPE json USING to_json("k"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."l" SET UNLOGGED; -- table rewrite, long lock
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.l[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.l[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TABLE "a"."u" ALTER COLUMN "t" TYPE json USING to_json("t"); -- table rewrite, long lock
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('y', 'x');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."k" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER TABLE "a"."u" ALTER COLUMN "k" TYPE a.k USING json_populate_record(NULL::a.k, "k"); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ADD COLUMN "m" text;
ALTER TABLE "a"."t" RENAME COLUMN "n" TO "schematasks_1b16b1df538b";
ALTER TABLE "a"."t" ADD COLUMN "n" integer;
ALTER TABLE "a"."t" ALTER COLUMN "n" TYPE integer USING "schematasks_1b16b1df538b"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_1b16b1df538b";
ALTER TABLE "a"."u" ALTER COLUMN "t" TYPE a.t USING json_populate_record(NULL::a.t, "t"); -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "m"; -- data loss
ALTER TABLE "a"."u" ALTER COLUMN "k" TYPE json USING to_json("k"); -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE json USING to_json("l"); -- table rewrite, long lock
ALTER TABLE "a"."l" SET LOGGED; -- table rewrite, long lock
CREATE TYPE "a"."schematasks_4a518fec6e49" AS (parked a.l[]);
ALTER TABLE "a"."u" ALTER COLUMN "l" TYPE a.l[] USING (json_populate_record(NULL::"a"."schematasks_4a518fec6e49", json_build_object('parked', "l"))).parked; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_4a518fec6e49";
ALTER TYPE "a"."e" RENAME TO "schematasks_3f79bb7b435b";
CREATE TYPE "a"."e" AS ENUM ('x', 'y');
ALTER TYPE "a"."e" OWNER TO "postgres";
ALTER TABLE "a"."k" ALTER COLUMN "e" TYPE a.e USING "e"::text::a.e; -- table rewrite, long lock, needs a manual value
DROP TYPE "a"."schematasks_3f79bb7b435b";
ALTER TABLE "a"."u" ALTER COLUMN "k" TYPE a.k USING json_populate_record(NULL::a.k, "k"); -- table rewrite, long lock, needs a manual value
