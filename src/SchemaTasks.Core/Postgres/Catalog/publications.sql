SELECT p.oid::int4, p.pubname::text, p.pubowner::int4, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot,
       CASE p.pubgencols WHEN 's' THEN 'stored' END -- since 18
       NULL::text -- before 18
FROM pg_publication p
