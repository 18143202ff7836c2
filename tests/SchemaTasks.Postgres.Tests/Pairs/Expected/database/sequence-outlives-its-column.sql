-- from → to
ALTER SEQUENCE "a"."t_id_seq" OWNED BY NONE;
ALTER TABLE "a"."t" DROP COLUMN "id"; -- data loss

-- to → from
ALTER TABLE "a"."t" ADD COLUMN "id" integer DEFAULT nextval('a.t_id_seq'::regclass) NOT NULL; -- table rewrite, long lock
ALTER TABLE "a"."t" RENAME COLUMN "b" TO "schematasks_3e23e8160039";
ALTER TABLE "a"."t" ADD COLUMN "b" integer;
ALTER TABLE "a"."t" ALTER COLUMN "b" TYPE integer USING "schematasks_3e23e8160039"; -- table rewrite, long lock
ALTER TABLE "a"."t" DROP COLUMN "schematasks_3e23e8160039";
ALTER SEQUENCE "a"."t_id_seq" OWNED BY "a"."t"."id";
