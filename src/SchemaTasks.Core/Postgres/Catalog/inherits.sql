SELECT i.inhrelid::int4, i.inhparent::int4,
       i.inhdetachpending -- since 14
       false -- before 14
FROM pg_inherits i ORDER BY i.inhrelid, i.inhseqno
