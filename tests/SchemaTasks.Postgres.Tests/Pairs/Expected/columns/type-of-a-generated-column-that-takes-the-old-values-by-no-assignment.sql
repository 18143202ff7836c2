-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE text; -- table rewrite, long lock

-- to → from
DROP INDEX "a"."i";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."t" ADD COLUMN "g" integer GENERATED ALWAYS AS ((n * 2)) STORED; -- table rewrite, long lock
COMMENT ON COLUMN "a"."t"."g" IS 'kept';
REVOKE ALL ("g") ON TABLE "a"."t" FROM "law_reader";
GRANT SELECT ("g") ON TABLE "a"."t" TO "law_reader";
ALTER TABLE "a"."t" RENAME COLUMN "h" TO "schematasks_aaa9402664f1";
ALTER TABLE "a"."t" ADD COLUMN "h" text;
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE text USING "schematasks_aaa9402664f1"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_aaa9402664f1";
CREATE INDEX "i" ON "a"."t" USING "btree" ("g"); -- long lock of writers
