-- from → to
ALTER TABLE "a"."t" RENAME COLUMN "v" TO "u"; -- probable rename
DROP INDEX "a"."i";
DROP INDEX "a"."j";
DROP INDEX "a"."k";
DROP INDEX "a"."l";
DROP INDEX "a"."m";
DROP INDEX "a"."mi";
DROP INDEX "a"."o";
DROP INDEX "a"."q";
DROP INDEX "a"."u";
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE bigint; -- table rewrite, long lock
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "y" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "y"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "y" SET NOT NULL; -- long lock
-- The USING expression fails for a value that the new type cannot hold exactly; without it PostgreSQL would change the value.
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE integer USING CASE WHEN "z"::integer::text = "z"::text THEN "z"::integer ELSE ('not exact: ' || "z"::text)::integer END; -- table rewrite, long lock, needs a manual value
CREATE INDEX "i" ON "a"."t" USING "btree" ("x") WHERE (x > 1); -- long lock of writers
COMMENT ON INDEX "a"."i" IS 'j';
CREATE INDEX "j" ON "a"."t" USING "btree" ((upper(y))); -- long lock of writers
ALTER INDEX "a"."j" ALTER COLUMN 1 SET STATISTICS 60;
CREATE INDEX "k" ON "a"."t" USING "btree" ("z" DESC, "x"); -- long lock of writers
CREATE INDEX "l" ON "a"."t" USING "btree" ("w", (a.f(x))); -- long lock of writers
CREATE INDEX "m" ON "a"."t" USING "btree" ("x"); -- long lock of writers
CREATE INDEX "mi" ON "a"."mv" USING "btree" ("x" DESC); -- long lock of writers
CREATE UNIQUE INDEX "o" ON "a"."t" USING "btree" ("x"); -- long lock of writers, fails on existing rows
ALTER TABLE "a"."t" CLUSTER ON "o";
CREATE INDEX "q" ON "a"."t" USING "btree" ("w"); -- long lock of writers
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("y", "x"); -- long lock of writers, fails on existing rows

-- to → from
ALTER TABLE "a"."t" RENAME COLUMN "u" TO "v"; -- probable rename
DROP INDEX "a"."i";
DROP INDEX "a"."j";
DROP INDEX "a"."k";
DROP INDEX "a"."l";
DROP INDEX "a"."m";
DROP INDEX "a"."mi";
DROP INDEX "a"."o";
DROP INDEX "a"."q";
DROP INDEX "a"."u";
ALTER TABLE "a"."t" ALTER COLUMN "w" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "y" DROP NOT NULL;
ALTER TABLE "a"."t" ALTER COLUMN "z" TYPE text; -- table rewrite, long lock
CREATE INDEX "i" ON "a"."t" USING "btree" ("x") WHERE (x > 0); -- long lock of writers
COMMENT ON INDEX "a"."i" IS 'i';
CREATE INDEX "j" ON "a"."t" USING "btree" ((lower(y))); -- long lock of writers
ALTER INDEX "a"."j" ALTER COLUMN 1 SET STATISTICS 50;
CREATE INDEX "k" ON "a"."t" USING "btree" ("z", "x"); -- long lock of writers
CREATE INDEX "l" ON "a"."t" USING "btree" ("w"); -- long lock of writers
CREATE INDEX "m" ON "a"."t" USING "btree" ("v", "x"); -- long lock of writers
CREATE INDEX "mi" ON "a"."mv" USING "btree" ("x"); -- long lock of writers
CREATE UNIQUE INDEX "o" ON "a"."t" USING "btree" ("x", "v"); -- long lock of writers, fails on existing rows
CREATE INDEX "q" ON "a"."other" USING "btree" ("n"); -- long lock of writers
CREATE UNIQUE INDEX "u" ON "a"."t" USING "btree" ("x", "y"); -- long lock of writers, fails on existing rows
