-- from → to
ALTER TABLE "a"."t" RESET ("autovacuum_enabled");
ALTER TABLE "a"."t" SET ("fillfactor" = '80', toast."autovacuum_enabled" = 'false');

-- to → from
ALTER TABLE "a"."t" RESET (toast."autovacuum_enabled");
ALTER TABLE "a"."t" SET ("autovacuum_enabled" = 'false', "fillfactor" = '70');
