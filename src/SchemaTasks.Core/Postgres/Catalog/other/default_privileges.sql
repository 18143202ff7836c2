-- The whole list, so that a default that was taken away is seen as well; the owner's and PUBLIC's own defaults are PostgreSQL's.
SELECT 'pg_default_acl'::regclass::oid::int4, d.oid::int4, 'default privileges',
       format('FOR ROLE %I%s ON %s', r.rolname, COALESCE(' IN SCHEMA ' || quote_ident(n.nspname), ''), k.word),
       COALESCE((SELECT string_agg(statement, E';\n' ORDER BY statement COLLATE "C")
                 FROM (SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s REVOKE ALL ON %s FROM %s', r.rolname, COALESCE(' IN SCHEMA ' || quote_ident(n.nspname), ''), k.word, missing.who) AS statement
                       FROM (SELECT 'PUBLIC' AS who, 0::oid AS grantee WHERE n.oid IS NULL AND d.defaclobjtype IN ('f', 'T')
                             UNION ALL SELECT quote_ident(r.rolname), r.oid WHERE n.oid IS NULL) missing
                       WHERE NOT EXISTS (SELECT FROM aclexplode(d.defaclacl) a WHERE a.grantee = missing.grantee)
                       UNION ALL
                       SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I%s GRANT %s ON %s TO %s%s', r.rolname, COALESCE(' IN SCHEMA ' || quote_ident(n.nspname), ''),
                                     string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type COLLATE "C"), k.word,
                                     CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(g.rolname) END, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
                       FROM aclexplode(d.defaclacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee
                       WHERE NOT (n.oid IS NULL AND a.grantee = r.oid) AND NOT (n.oid IS NULL AND a.grantee = 0 AND d.defaclobjtype IN ('f', 'T'))
                       GROUP BY a.grantee, g.rolname, a.is_grantable) x), ''),
       NULLIF(d.defaclnamespace, 0)::int4
FROM pg_default_acl d
JOIN pg_roles r ON r.oid = d.defaclrole
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
JOIN (VALUES ('r'::"char", 'TABLES'), ('S', 'SEQUENCES'), ('f', 'FUNCTIONS'), ('T', 'TYPES'), ('n', 'SCHEMAS'), ('L', 'LARGE OBJECTS')) k(letter, word) ON k.letter = d.defaclobjtype
