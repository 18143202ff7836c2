-- from → to
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE numeric(20,6);
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE character varying(9);
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE character varying(9); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE bigint[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE character varying(5)[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE numeric(12,1)[]; -- data loss, table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE integer[] USING "g"::integer[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE bit(5); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE character varying(5); -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" ALTER COLUMN "a" TYPE numeric(18,6); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE character varying(5); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text;
ALTER TABLE "a"."t" ALTER COLUMN "d" TYPE integer[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "e" TYPE character varying(9)[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "f" TYPE numeric(10,2)[]; -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "g" TYPE text[] USING "g"::text[]; -- table rewrite, long lock
ALTER TABLE "a"."t" ALTER COLUMN "h" TYPE bit(3); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "i" TYPE interval(3); -- table rewrite, long lock, needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "j" TYPE integer USING "j"::integer; -- table rewrite, long lock, needs a manual value
