-- from → to
CREATE AGGREGATE "a"."h"(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = pg_catalog.ordered_set_transition_multi, STYPE = internal, FINALFUNC = pg_catalog.rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
ALTER AGGREGATE "a"."h"(VARIADIC "any" ORDER BY VARIADIC "any") OWNER TO "postgres";
CREATE AGGREGATE "a"."n"(*) (SFUNC = pg_catalog.int8inc, STYPE = bigint, INITCOND = '0');
ALTER AGGREGATE "a"."n"(*) OWNER TO "postgres";
CREATE AGGREGATE "a"."p"(double precision ORDER BY anyelement) (SFUNC = pg_catalog.ordered_set_transition, STYPE = internal, FINALFUNC = pg_catalog.percentile_disc_final, FINALFUNC_EXTRA);
ALTER AGGREGATE "a"."p"(double precision ORDER BY anyelement) OWNER TO "postgres";

-- to → from
DROP AGGREGATE "a"."h"(VARIADIC "any" ORDER BY VARIADIC "any");
DROP AGGREGATE "a"."n"(*);
DROP AGGREGATE "a"."p"(double precision ORDER BY anyelement);
