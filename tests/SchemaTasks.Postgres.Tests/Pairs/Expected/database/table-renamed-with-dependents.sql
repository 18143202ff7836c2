-- from → to
ALTER TABLE "a"."old" RENAME TO "new"; -- probable rename
ALTER SEQUENCE "a"."old_id_seq" RENAME TO "new_id_seq"; -- probable rename
ALTER TABLE "a"."new" RENAME CONSTRAINT "old_pkey" TO "new_pkey"; -- probable rename
ALTER TABLE "a"."new" RENAME CONSTRAINT "old_n_key" TO "new_n_key"; -- probable rename
CREATE OR REPLACE VIEW "a"."v" AS
SELECT new_1.id
   FROM a.new new_1;

-- to → from
ALTER TABLE "a"."new" RENAME TO "old"; -- probable rename
ALTER SEQUENCE "a"."new_id_seq" RENAME TO "old_id_seq"; -- probable rename
ALTER TABLE "a"."old" RENAME CONSTRAINT "new_pkey" TO "old_pkey"; -- probable rename
ALTER TABLE "a"."old" RENAME CONSTRAINT "new_n_key" TO "old_n_key"; -- probable rename
CREATE OR REPLACE VIEW "a"."v" AS
SELECT old_1.id
   FROM a.old old_1;
