-- from → to
ALTER TABLE "a"."t" DROP COLUMN "gone"; -- data loss
DO $$
#variable_conflict use_column
DECLARE
  null_rows bigint;
BEGIN
  SELECT count(*) INTO null_rows FROM "a"."t" WHERE "k" IS NULL;
  IF null_rows > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', MESSAGE = null_rows || ' rows of "a"."t" hold NULL in "k"; give them a value first';
  END IF;
END
$$; -- needs a manual value
ALTER TABLE "a"."t" ALTER COLUMN "k" SET NOT NULL; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT 'x'::text;
ALTER TABLE "a"."t" ALTER COLUMN "id" SET DEFAULT 7;
ALTER TABLE "a"."t" ADD CONSTRAINT "positive" CHECK ((id > 0)); -- long lock, fails on existing rows
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
DO $$
-- What came from the parent: renamed where it is to stay, else dropped.
DECLARE
  item record;
BEGIN
  FOR item IN SELECT k.conname AS name FROM pg_catalog.pg_constraint k WHERE k.conrelid = '"a"."t"'::pg_catalog.regclass AND k.contype = 'u' AND k.conname <> 't_u'
      AND ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) = ARRAY['k', 'id']
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conrelid = k.conrelid AND o.conname = 't_u') LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', '"a"."t"', item.name, 't_u');
  END LOOP;
  FOR item IN SELECT k.conname AS name FROM pg_catalog.pg_constraint k WHERE k.conrelid = '"a"."t"'::pg_catalog.regclass AND k.contype = 'p' AND k.conname <> 't_pkey'
      AND ARRAY(SELECT a.attname::text FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) = ARRAY['id']
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o WHERE o.conrelid = k.conrelid AND o.conname = 't_pkey') LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', '"a"."t"', item.name, 't_pkey');
  END LOOP;
  FOR item IN SELECT conname AS name FROM pg_catalog.pg_constraint WHERE conrelid = '"a"."t"'::pg_catalog.regclass AND contype IN ('p', 'u', 'f', 'x') AND conparentid = 0 AND conname <> ALL (ARRAY['t_u', 't_pkey']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', '"a"."t"', item.name);
  END LOOP;
  FOR item IN SELECT c.relname AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."t"'::pg_catalog.regclass AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid) AND c.relname <> ALL (ARRAY['t_o']::pg_catalog.name[]) LOOP
    EXECUTE pg_catalog.format('DROP INDEX %I.%I', 'a', item.name);
  END LOOP;
END
$$; -- long lock
ALTER TABLE "a"."t" DROP CONSTRAINT "positive";
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "a"."t" ALTER COLUMN "k" DROP NOT NULL;
ALTER TABLE "a"."t" ALTER COLUMN "n" SET DEFAULT 'y'::text;
ALTER TABLE "a"."t" ADD COLUMN "gone" date;
ALTER TABLE "a"."t" ADD CONSTRAINT "t_o_fkey" FOREIGN KEY ("o") REFERENCES "a"."o" ("id"); -- long lock of writers, fails on existing rows
CREATE INDEX "t_n" ON "a"."t" USING "btree" ("n"); -- long lock of writers
