-- The whole list, so that a default that was taken away is seen as well; the owner's and PUBLIC's own defaults are PostgreSQL's.
SELECT 'pg_default_acl'::regclass::oid::int4, d.oid::int4, 'default privileges',
       format('FOR ROLE %I%s ON %s', r.rolname, COALESCE(' IN SCHEMA ' || quote_ident(n.nspname), ''), k.word),
       COALESCE((SELECT string_agg(statement, E';\n' ORDER BY statement COLLATE "C")
                 FROM (SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE %s ON %s FROM %s', r.rolname,
                                     CASE WHEN bool_and(a.grantee IS NULL) THEN 'ALL' ELSE string_agg(o.privilege_type, ', ' ORDER BY o.privilege_type COLLATE "C") FILTER (WHERE a.grantee IS NULL) END,
                                     k.word, CASE WHEN o.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END) AS statement
                       FROM aclexplode(acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, r.oid)) o
                       LEFT JOIN aclexplode(d.defaclacl) a ON a.grantee = o.grantee AND a.privilege_type = o.privilege_type
                       WHERE n.oid IS NULL
                       GROUP BY o.grantee
                       HAVING bool_or(a.grantee IS NULL)
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
