-- from → to
ALTER TABLE "a"."p" DETACH PARTITION "a"."u"; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" DROP IDENTITY;
ALTER TABLE "a"."u" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."u"', 'id'), max("id")) FROM "a"."u" HAVING max("id") BETWEEN 1 AND 9223372036854775807;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."t" FOR VALUES FROM (1) TO (10); -- long lock, fails on existing rows

-- to → from
ALTER TABLE "a"."p" DETACH PARTITION "a"."t"; -- long lock
ALTER TABLE "a"."t" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2);
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('"a"."t"', 'id'), max("id")) FROM "a"."t" HAVING max("id") BETWEEN 1 AND 9223372036854775807;
ALTER TABLE "a"."u" ALTER COLUMN "id" DROP IDENTITY;
ALTER TABLE "a"."p" ATTACH PARTITION "a"."u" FOR VALUES FROM (20) TO (30); -- long lock, fails on existing rows
