-- Needed only where a script drops and recreates the object.
SELECT 'pg_collation'::regclass::oid::int4, oid::int4, collowner::int4, NULL::text FROM pg_collation WHERE oid >= 16384
UNION ALL SELECT 'pg_conversion'::regclass::oid::int4, oid::int4, conowner::int4, NULL FROM pg_conversion WHERE oid >= 16384
UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass::oid::int4, oid::int4, fdwowner::int4, fdwacl::text FROM pg_foreign_data_wrapper WHERE oid >= 16384
UNION ALL SELECT 'pg_foreign_server'::regclass::oid::int4, oid::int4, srvowner::int4, srvacl::text FROM pg_foreign_server WHERE oid >= 16384
UNION ALL SELECT 'pg_language'::regclass::oid::int4, oid::int4, lanowner::int4, lanacl::text FROM pg_language WHERE oid >= 16384
UNION ALL SELECT 'pg_opclass'::regclass::oid::int4, oid::int4, opcowner::int4, NULL FROM pg_opclass WHERE oid >= 16384
UNION ALL SELECT 'pg_operator'::regclass::oid::int4, oid::int4, oprowner::int4, NULL FROM pg_operator WHERE oid >= 16384
UNION ALL SELECT 'pg_opfamily'::regclass::oid::int4, oid::int4, opfowner::int4, NULL FROM pg_opfamily WHERE oid >= 16384
UNION ALL SELECT 'pg_statistic_ext'::regclass::oid::int4, oid::int4, stxowner::int4, NULL FROM pg_statistic_ext
UNION ALL SELECT 'pg_ts_config'::regclass::oid::int4, oid::int4, cfgowner::int4, NULL FROM pg_ts_config WHERE oid >= 16384
UNION ALL SELECT 'pg_ts_dict'::regclass::oid::int4, oid::int4, dictowner::int4, NULL FROM pg_ts_dict WHERE oid >= 16384
UNION ALL SELECT 'pg_type'::regclass::oid::int4, oid::int4, typowner::int4, typacl::text FROM pg_type WHERE typtype = 'b' AND typcategory <> 'A' AND oid >= 16384
