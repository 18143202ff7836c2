-- from → to
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE json USING to_json("r"); -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "n" integer DEFAULT 5;
ALTER TABLE "a"."t" ADD COLUMN "k" integer GENERATED ALWAYS AS ((id + 1)) STORED; -- table rewrite, long lock
ALTER TABLE "a"."t" ADD COLUMN "i" integer GENERATED ALWAYS AS IDENTITY NOT NULL; -- table rewrite, long lock
ALTER TABLE "a"."u" ALTER COLUMN "r" TYPE a.t USING json_populate_record(NULL::a.t, "r"); -- table rewrite, long lock, needs a manual value

-- to → from
ALTER TABLE "a"."t" DROP COLUMN "i"; -- data loss
ALTER TABLE "a"."t" DROP COLUMN "k";
ALTER TABLE "a"."t" DROP COLUMN "n"; -- data loss
