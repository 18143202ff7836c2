-- from → to
ALTER TABLE "a"."u" RENAME COLUMN "z" TO "c"; -- probable rename
DROP VIEW "a"."v";
ALTER TABLE "a"."t" DROP COLUMN "d"; -- data loss
ALTER TABLE "a"."u" ADD COLUMN "n" bigint;
ALTER TABLE "a"."u" RENAME COLUMN "x" TO "schematasks_2d711642b726";
ALTER TABLE "a"."u" ADD COLUMN "x" integer;
ALTER TABLE "a"."u" ALTER COLUMN "x" TYPE integer USING "schematasks_2d711642b726"; -- table rewrite, long lock
ALTER TABLE "a"."u" DROP COLUMN "schematasks_2d711642b726";
ALTER TABLE "a"."u" RENAME COLUMN "y" TO "schematasks_a1fce4363854";
ALTER TABLE "a"."u" ADD COLUMN "y" integer;
ALTER TABLE "a"."u" ALTER COLUMN "y" TYPE integer USING "schematasks_a1fce4363854"; -- table rewrite, long lock
ALTER TABLE "a"."u" DROP COLUMN "schematasks_a1fce4363854";
ALTER TABLE "a"."u" RENAME COLUMN "c" TO "schematasks_2e7d2c03a950";
ALTER TABLE "a"."u" ADD COLUMN "c" integer;
ALTER TABLE "a"."u" ALTER COLUMN "c" TYPE integer USING "schematasks_2e7d2c03a950"; -- table rewrite, long lock
ALTER TABLE "a"."u" DROP COLUMN "schematasks_2e7d2c03a950";
CREATE VIEW "a"."v" AS
SELECT j.x,
    j.y,
    j.k,
    j.m AS d,
    j.c AS m
   FROM (a.t
     JOIN a.u USING (x, y)) j(x, y, k, m, c);
ALTER VIEW "a"."v" OWNER TO "postgres";

-- to → from
ALTER TABLE "a"."u" RENAME COLUMN "c" TO "z"; -- probable rename
DROP VIEW "a"."v";
ALTER TABLE "a"."u" DROP COLUMN "n"; -- data loss
ALTER TABLE "a"."t" ADD COLUMN "d" integer;
CREATE VIEW "a"."v" AS
SELECT j.x,
    j.y,
    j.k,
    j.d,
    j.m
   FROM (a.t
     JOIN a.u USING (x, y)) j(x, y, k, d, m);
ALTER VIEW "a"."v" OWNER TO "postgres";
