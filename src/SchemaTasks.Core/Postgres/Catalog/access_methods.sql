SELECT a.oid::int4, a.amname::text FROM pg_am a
