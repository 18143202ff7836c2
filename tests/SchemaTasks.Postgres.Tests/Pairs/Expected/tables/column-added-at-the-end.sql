-- from → to
ALTER TABLE "a"."t" ADD COLUMN "name" text COLLATE pg_catalog."C" DEFAULT 'n'::text NOT NULL;

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "name"; -- data loss
