-- Without options: they hold the password, and only the server's owner may see them.
SELECT 'pg_user_mapping'::regclass::oid::int4, u.umid::int4, 'user mapping', format('%s SERVER %I', CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END, u.srvname),
       format('CREATE USER MAPPING FOR %s SERVER %I', CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END, u.srvname),
       NULL::int4
FROM pg_user_mappings u
