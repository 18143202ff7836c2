-- What a user adds to tables of a host (or of a shadow's prelude), as the statements that make it. $schemas$ are the host's schemas, $first$ is the first OID that is the user's.
-- An empty place stands for what is no table's.
WITH hosted AS (
  SELECT c.oid, n.nspname, c.relkind, c.relowner, c.relacl, format('%I.%I', n.nspname, c.relname) AS place
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't' AND (n.nspname = ANY ($schemas$) OR c.oid::int8 < $first$))
SELECT 'policy', 'pg_policy'::regclass::oid::int4, p.oid::int4, h.oid::int4, p.polname::text, format('%I ON %s', p.polname, h.place),
       format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, h.place, CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
              CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
              (SELECT string_agg(CASE WHEN u.role = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(u.role)) END, ', ' ORDER BY 1) FROM unnest(p.polroles) AS u(role)))
         || COALESCE(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
       NULL::text
FROM pg_policy p JOIN hosted h ON h.oid = p.polrelid
UNION ALL
SELECT 'trigger', 'pg_trigger'::regclass::oid::int4, t.oid::int4, h.oid::int4, t.tgname::text, format('%I ON %s', t.tgname, h.place),
       pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE format(E';\nALTER TABLE %s %s TRIGGER %I', h.place, CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, t.tgname) END,
       CASE WHEN n.nspname = h.nspname THEN pg_get_userbyid(f.proowner)::text END
FROM pg_trigger t JOIN hosted h ON h.oid = t.tgrelid JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_namespace n ON n.oid = f.pronamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0
UNION ALL
SELECT 'index', 'pg_class'::regclass::oid::int4, c.oid::int4, h.oid::int4, c.relname::text, format('%I ON %s', c.relname, h.place), pg_get_indexdef(c.oid), NULL
FROM pg_index i JOIN hosted h ON h.oid = i.indrelid JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'foreign key', 'pg_constraint'::regclass::oid::int4, k.oid::int4, h.oid::int4, k.conname::text, format('%I ON %s', k.conname, h.place),
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', h.place, k.conname, pg_get_constraintdef(k.oid)), n.nspname::text
FROM pg_constraint k JOIN hosted h ON h.oid = k.conrelid JOIN pg_class c ON c.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype = 'f' AND k.conparentid = 0
UNION ALL
SELECT 'publication table', 'pg_publication_rel'::regclass::oid::int4, r.oid::int4, 0, p.pubname::text, format('%I.%I IN %I', n.nspname, c.relname, p.pubname),
       format('ALTER PUBLICATION %I ADD TABLE %I.%I', p.pubname, n.nspname, c.relname)
         || COALESCE((SELECT ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs)), '') || COALESCE(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '') -- since 15
       , NULL
FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE p.pubname = ANY ($publications$)
UNION ALL
SELECT 'grant', 'pg_class'::regclass::oid::int4, 0, h.oid::int4, g.role::text, format('ON %s %s TO %s%s', CASE h.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, h.place, g.grantee, g.option),
       format('GRANT %s ON %s %s TO %s%s', g.privileges, CASE h.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, h.place, g.grantee, g.option), NULL
FROM hosted h CROSS JOIN LATERAL (
  SELECT string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type COLLATE "C") AS privileges, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS option,
         pg_get_userbyid(a.grantee) AS role, quote_ident(pg_get_userbyid(a.grantee)) AS grantee
  FROM aclexplode(h.relacl) a WHERE a.grantee <> 0 AND a.grantee <> h.relowner GROUP BY a.grantee, a.is_grantable) g
UNION ALL
SELECT 'grant', 'pg_namespace'::regclass::oid::int4, 0, 0, g.role::text, format('ON SCHEMA %I TO %s%s', n.nspname, g.grantee, g.option), format('GRANT %s ON SCHEMA %I TO %s%s', g.privileges, n.nspname, g.grantee, g.option), n.nspname::text
FROM pg_namespace n CROSS JOIN LATERAL (
  SELECT string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type COLLATE "C") AS privileges, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS option,
         pg_get_userbyid(a.grantee) AS role, quote_ident(pg_get_userbyid(a.grantee)) AS grantee
  FROM aclexplode(n.nspacl) a WHERE a.grantee <> 0 AND a.grantee <> n.nspowner GROUP BY a.grantee, a.is_grantable) g
WHERE n.nspname = ANY ($schemas$) OR n.oid >= 16384 AND n.oid::int8 < $first$
