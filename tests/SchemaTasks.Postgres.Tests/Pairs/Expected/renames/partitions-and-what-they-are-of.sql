-- from → to
ALTER TABLE "a"."p" RENAME TO "q"; -- probable rename
ALTER TABLE "a"."p1" RENAME TO "q1"; -- probable rename
ALTER TABLE "a"."p2" RENAME TO "q2"; -- probable rename
ALTER TABLE "a"."q" RENAME CONSTRAINT "p_pkey" TO "q_pkey"; -- probable rename

-- to → from
ALTER TABLE "a"."q" RENAME TO "p"; -- probable rename
ALTER TABLE "a"."q1" RENAME TO "p1"; -- probable rename
ALTER TABLE "a"."q2" RENAME TO "p2"; -- probable rename
ALTER TABLE "a"."p" RENAME CONSTRAINT "q_pkey" TO "p_pkey"; -- probable rename
