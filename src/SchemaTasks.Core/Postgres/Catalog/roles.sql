SELECT r.oid::int4, r.rolname::text FROM pg_roles r
