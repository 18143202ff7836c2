SELECT age(datfrozenxid), mxid_age(datminmxid), current_setting('autovacuum_freeze_max_age')::int4, current_setting('autovacuum_multixact_freeze_max_age')::int4
FROM pg_database WHERE datname = current_database()
