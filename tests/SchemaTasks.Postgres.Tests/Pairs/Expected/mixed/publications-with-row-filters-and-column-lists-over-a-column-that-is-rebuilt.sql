-- from → to
DROP PUBLICATION "p";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" bigint NOT NULL,
    "v" text,
    "w" text,
    CONSTRAINT "t_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE (id);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE TABLE "a"."t1" PARTITION OF "a"."t" DEFAULT;
ALTER TABLE "a"."t1" OWNER TO "postgres";
DO $$
-- The partition's part of "t_pkey".
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname AS name, EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')) AS of_constraint
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '"a"."t1"'::pg_catalog.regclass
        AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(i.indexrelid) a (above) JOIN pg_catalog.pg_class p ON p.oid = a.above WHERE p.relname = 't_pkey' AND p.oid <> i.indexrelid) LOOP
    EXECUTE pg_catalog.format('ALTER TABLE "a"."t1" REPLICA IDENTITY USING INDEX %I', item.name);
  END LOOP;
END
$$;
CREATE PUBLICATION "p" FOR TABLE ONLY "a"."t" ("id", "w") WHERE ((id > 3)), ONLY "a"."u" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);
COMMENT ON PUBLICATION "p" IS 'p';
ALTER PUBLICATION "p" OWNER TO "postgres";

-- to → from
DROP PUBLICATION "p";
-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.
DROP TABLE "a"."t"; -- data loss
CREATE TABLE "a"."t" (
    "id" integer NOT NULL,
    "v" integer,
    "w" text,
    CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "a"."t" OWNER TO "postgres";
CREATE PUBLICATION "p" FOR TABLE ONLY "a"."t" ("id", "v") WHERE ((id > 3)), ONLY "a"."u" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
COMMENT ON PUBLICATION "p" IS 'p';
ALTER PUBLICATION "p" OWNER TO "postgres";
