-- from → to
ALTER TABLE "a"."t" DROP CONSTRAINT "t_c_check";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE text;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_c_check" CHECK ((c = ANY (ARRAY['a'::text, 'b'::text]))); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."t" DROP CONSTRAINT "t_c_check";
ALTER TABLE "a"."t" ALTER COLUMN "c" TYPE character varying;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_c_check" CHECK (((c)::text = ANY (((ARRAY['a'::character varying, 'b'::character varying])::character varying[])::text[]))); -- long lock, fails on existing rows
