-- from → to
ALTER TABLE "a"."t" SET SCHEMA "b"; -- probable rename
ALTER TABLE "b"."t" RENAME TO "u"; -- probable rename
ALTER SEQUENCE "b"."t_id_seq" RENAME TO "u_id_seq"; -- probable rename
ALTER TABLE "b"."u" RENAME CONSTRAINT "t_pkey" TO "u_pkey"; -- probable rename

-- to → from
ALTER TABLE "b"."u" SET SCHEMA "a"; -- probable rename
ALTER TABLE "a"."u" RENAME TO "t"; -- probable rename
ALTER SEQUENCE "a"."u_id_seq" RENAME TO "t_id_seq"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "u_pkey" TO "t_pkey"; -- probable rename
