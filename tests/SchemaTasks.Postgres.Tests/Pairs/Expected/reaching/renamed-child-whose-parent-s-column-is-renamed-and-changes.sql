-- from → to
ALTER TABLE "a"."q_one" RENAME TO "q_two"; -- probable rename
ALTER TABLE "a"."p" RENAME COLUMN "value_of_it" TO "values_of_it"; -- probable rename
ALTER TABLE "a"."p" ALTER COLUMN "w" DROP DEFAULT;
DROP TABLE "a"."child_one"; -- data loss
-- The USING expression fails for a text that is too long; without it PostgreSQL would cut spaces at its end.
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE character varying(20) USING CASE WHEN char_length("w"::text) > 20 THEN "w"::text || '.' ELSE "w"::text END; -- table rewrite, long lock, needs a manual value
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."q" WHERE "w" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."q" hold NULL in "w"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."q" ALTER COLUMN "w" SET NOT NULL; -- long lock
CREATE TABLE "a"."child_two" (
    "own" integer,
    "own2" text
) INHERITS ("a"."p");
ALTER TABLE "a"."child_two" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "w" SET DEFAULT 'v'::character varying;

-- to → from
ALTER TABLE "a"."q_two" RENAME TO "q_one"; -- probable rename
ALTER TABLE "a"."p" RENAME COLUMN "values_of_it" TO "value_of_it"; -- probable rename
ALTER TABLE "a"."p" ALTER COLUMN "w" DROP DEFAULT;
DROP TABLE "a"."child_two"; -- data loss
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE text;
ALTER TABLE "a"."q" ALTER COLUMN "w" DROP NOT NULL;
CREATE TABLE "a"."child_one" (
    "own" integer,
    "own2" text
) INHERITS ("a"."p");
ALTER TABLE "a"."child_one" OWNER TO "postgres";
ALTER TABLE "a"."p" ALTER COLUMN "w" SET DEFAULT 'w'::text;
