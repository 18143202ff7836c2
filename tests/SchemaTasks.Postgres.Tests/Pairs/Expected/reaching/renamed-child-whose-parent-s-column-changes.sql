-- from → to
DROP TABLE "a"."child_one"; -- data loss
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE bigint; -- table rewrite, long lock
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."p" WHERE "v" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."p" hold NULL in "v"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "v" SET NOT NULL; -- long lock
ALTER TABLE "a"."p" ALTER COLUMN "w" SET DEFAULT 'v'::text;
CREATE TABLE "a"."child_two" (
    "own" integer,
    "own2" text
) INHERITS ("a"."p");
ALTER TABLE "a"."child_two" OWNER TO "postgres";

-- to → from
DROP TABLE "a"."child_two"; -- data loss
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "v" DROP NOT NULL;
ALTER TABLE "a"."p" ALTER COLUMN "w" SET DEFAULT 'w'::text;
CREATE TABLE "a"."child_one" (
    "own" integer,
    "own2" text
) INHERITS ("a"."p");
ALTER TABLE "a"."child_one" OWNER TO "postgres";
