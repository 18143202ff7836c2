SELECT c.oid::int4, pg_get_viewdef(c.oid) FROM pg_class c WHERE c.oid >= 16384 AND c.relkind IN ('v', 'm') AND c.relpersistence <> 't'
