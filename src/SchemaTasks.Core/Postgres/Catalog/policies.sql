SELECT p.oid::int4, p.polrelid::int4, p.polname::text, p.polcmd::text, p.polpermissive, p.polroles::int4[]::text, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
FROM pg_policy p WHERE p.polrelid NOT IN (SELECT t.oid FROM pg_class t WHERE t.relpersistence = 't')
