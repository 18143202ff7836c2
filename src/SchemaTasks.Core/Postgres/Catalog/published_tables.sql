SELECT r.prpubid::int4, r.prrelid::int4,
       r.prattrs::text, pg_get_expr(r.prqual, r.prrelid) -- since 15
       NULL::text, NULL::text -- before 15
FROM pg_publication_rel r
