SELECT i.inhrelid::int4, i.inhparent::int4 FROM pg_inherits i ORDER BY i.inhrelid, i.inhseqno
