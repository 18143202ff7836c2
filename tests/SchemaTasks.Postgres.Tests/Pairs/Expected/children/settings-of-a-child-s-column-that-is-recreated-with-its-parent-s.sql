-- from → to
ALTER TABLE "a"."p" RENAME COLUMN "v" TO "schematasks_4c94485e0c21";
ALTER TABLE "a"."p" ADD COLUMN "v" text;
ALTER TABLE "a"."p" ALTER COLUMN "v" TYPE text USING "schematasks_4c94485e0c21"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_4c94485e0c21";
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STORAGE MAIN;
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STATISTICS 8;
COMMENT ON COLUMN "a"."c"."v" IS 'c';

-- to → from
ALTER TABLE "a"."p" DROP COLUMN "v"; -- data loss
ALTER TABLE "a"."p" ADD COLUMN "v" text GENERATED ALWAYS AS ('x'::text) STORED; -- table rewrite, long lock
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STORAGE MAIN;
ALTER TABLE "a"."c" ALTER COLUMN "v" SET STATISTICS 8;
COMMENT ON COLUMN "a"."c"."v" IS 'c';
ALTER TABLE "a"."p" RENAME COLUMN "w" TO "schematasks_50e721e49c01";
ALTER TABLE "a"."p" ADD COLUMN "w" text;
ALTER TABLE "a"."p" ALTER COLUMN "w" TYPE text USING "schematasks_50e721e49c01"; -- table rewrite, long lock
ALTER TABLE "a"."p" DROP COLUMN "schematasks_50e721e49c01";
