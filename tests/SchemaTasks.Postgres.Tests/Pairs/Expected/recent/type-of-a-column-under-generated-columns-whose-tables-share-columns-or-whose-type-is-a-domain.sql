-- from → to
ALTER TABLE "a"."p" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE bigint; -- table rewrite, long lock
ALTER TABLE "a"."p" ADD COLUMN "g" text GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "g" a.d GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock

-- to → from
ALTER TABLE "a"."p" DROP COLUMN "g";
ALTER TABLE "a"."t" DROP COLUMN "g";
ALTER TABLE "a"."p" ALTER COLUMN "b" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."p" ADD COLUMN "g" text GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "g" a.d GENERATED ALWAYS AS ((b)::text) STORED; -- table rewrite, long lock
