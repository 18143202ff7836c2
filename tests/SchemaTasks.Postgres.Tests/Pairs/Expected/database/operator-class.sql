-- from → to
CREATE OPERATOR FAMILY a.oc USING btree;
CREATE OPERATOR CLASS a.oc FOR TYPE integer USING btree FAMILY a.oc AS OPERATOR 1 pg_catalog.<(integer, integer), OPERATOR 2 pg_catalog.<=(integer, integer), OPERATOR 3 pg_catalog.=(integer, integer), OPERATOR 4 pg_catalog.>=(integer, integer), OPERATOR 5 pg_catalog.>(integer, integer), FUNCTION 1 (integer, integer) pg_catalog.btint4cmp(integer, integer);
CREATE INDEX "i" ON "a"."t" USING "btree" ("x" a.oc); -- long lock of writers

-- to → from
DROP INDEX "a"."i"; -- index dropped
DROP OPERATOR CLASS a.oc USING btree;
DROP OPERATOR FAMILY a.oc USING btree;
