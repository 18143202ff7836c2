SELECT f.ftrelid::int4, s.srvname::text, f.ftoptions::text FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver
