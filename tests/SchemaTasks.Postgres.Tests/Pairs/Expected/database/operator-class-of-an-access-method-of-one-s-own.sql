-- from → to
DROP OPERATOR CLASS a.numbers USING tree;
DROP OPERATOR FAMILY a.numbers USING tree;
DROP ACCESS METHOD tree;

-- to → from
CREATE ACCESS METHOD tree TYPE INDEX HANDLER pg_catalog.bthandler;
CREATE OPERATOR FAMILY a.numbers USING tree;
CREATE OPERATOR CLASS a.numbers DEFAULT FOR TYPE integer USING tree FAMILY a.numbers AS OPERATOR 1 pg_catalog.<(integer, integer), OPERATOR 2 pg_catalog.<=(integer, integer), OPERATOR 3 pg_catalog.=(integer, integer), OPERATOR 4 pg_catalog.>=(integer, integer), OPERATOR 5 pg_catalog.>(integer, integer), FUNCTION 1 (integer, integer) pg_catalog.btint4cmp(integer, integer);
