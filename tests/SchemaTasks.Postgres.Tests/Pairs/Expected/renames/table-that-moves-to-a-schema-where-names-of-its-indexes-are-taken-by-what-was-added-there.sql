-- from → to
ALTER TABLE "b"."u" RENAME CONSTRAINT "un" TO "schematasks_68bca10eea2b"; -- probable rename
ALTER INDEX "b"."i" RENAME TO "schematasks_de7d1b721a1e"; -- probable rename
ALTER INDEX "b"."t_pkey" RENAME TO "schematasks_9158441d0524"; -- probable rename
ALTER SEQUENCE "b"."t_id_seq" RENAME TO "schematasks_950535f61b02"; -- probable rename
ALTER TABLE "a"."t" SET SCHEMA "b"; -- probable rename
DROP INDEX "b"."schematasks_9158441d0524"; -- index dropped
DROP INDEX "b"."schematasks_de7d1b721a1e"; -- index dropped
ALTER TABLE "b"."u" DROP CONSTRAINT "schematasks_68bca10eea2b"; -- index dropped
DROP SEQUENCE "b"."schematasks_950535f61b02"; -- data loss
CREATE INDEX "j" ON "b"."u" USING "btree" ("x"); -- long lock of writers

-- to → from
ALTER TABLE "b"."t" SET SCHEMA "a"; -- probable rename
DROP INDEX "b"."j"; -- index dropped
CREATE SEQUENCE "b"."t_id_seq" AS bigint;
ALTER SEQUENCE "b"."t_id_seq" OWNER TO "postgres";
ALTER TABLE "b"."u" ADD CONSTRAINT "un" UNIQUE ("x"); -- long lock, fails on existing rows
CREATE INDEX "i" ON "b"."u" USING "btree" ("x"); -- long lock of writers
CREATE INDEX "t_pkey" ON "b"."u" USING "btree" ("x"); -- long lock of writers
