-- from → to
DROP INDEX "a"."p1n";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."p" ALTER COLUMN "s" TYPE character varying;
ALTER TABLE "a"."p1" ALTER COLUMN "n" DROP NOT NULL;
COMMENT ON COLUMN "a"."p1"."n" IS NULL;
ALTER TABLE "a"."p1" ALTER COLUMN "s" SET STORAGE EXTERNAL;
CREATE INDEX "p1n" ON "a"."p1" USING "btree" ("n"); -- long lock of writers

-- to → from
DROP INDEX "a"."p1n";
ALTER TABLE "a"."p" ALTER COLUMN "n" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ALTER COLUMN "s" TYPE text;
ALTER TABLE "a"."p1" ALTER COLUMN "n" SET NOT NULL; -- long lock
COMMENT ON COLUMN "a"."p1"."n" IS 'n';
ALTER TABLE "a"."p1" ALTER COLUMN "s" SET STORAGE EXTERNAL;
CREATE INDEX "p1n" ON "a"."p1" USING "btree" ("n"); -- long lock of writers
