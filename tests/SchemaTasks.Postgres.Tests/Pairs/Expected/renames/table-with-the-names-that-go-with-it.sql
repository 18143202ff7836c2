-- from → to
ALTER TABLE "a"."t" RENAME TO "u"; -- probable rename
ALTER SEQUENCE "a"."t_id_seq" RENAME TO "u_id_seq"; -- probable rename
ALTER TABLE "a"."u" RENAME CONSTRAINT "t_pkey" TO "u_pkey"; -- probable rename
ALTER TABLE "a"."u" RENAME CONSTRAINT "t_n_key" TO "u_n_key"; -- probable rename
ALTER TABLE "a"."u" RENAME CONSTRAINT "t_up_fkey" TO "u_up_fkey"; -- probable rename
ALTER TABLE "a"."u" RENAME CONSTRAINT "t_n_check" TO "u_n_check"; -- probable rename
ALTER INDEX "a"."t_up_idx" RENAME TO "u_up_idx"; -- probable rename

-- to → from
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
ALTER SEQUENCE "a"."u_id_seq" RENAME TO "t_id_seq"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "u_pkey" TO "t_pkey"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "u_n_key" TO "t_n_key"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "u_up_fkey" TO "t_up_fkey"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "u_n_check" TO "t_n_check"; -- probable rename
ALTER INDEX "a"."u_up_idx" RENAME TO "t_up_idx"; -- probable rename
