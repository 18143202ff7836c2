-- Every object of the catalogs, by kind, and the rule that leaves it out of the model; NULL for what has to be in it.
WITH RECURSIVE members AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
), clones AS (
  SELECT inhrelid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind IN ('i', 'I')
), constraint_indexes AS (
  SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x')
), identity_sequences AS (
  SELECT objid FROM pg_depend WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype = 'i' AND refobjsubid > 0
), reads(reader, relation) AS (
  SELECT w.ev_class, d.refobjid FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
  WHERE w.rulename = '_RETURN' AND (d.refobjid <> w.ev_class OR d.refobjsubid > 0)
  UNION SELECT r.reader, d.refobjid FROM reads r JOIN pg_rewrite w ON w.ev_class = r.relation AND w.rulename = '_RETURN'
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> w.ev_class
), relations AS (
  SELECT c.*, CASE WHEN c.oid IN (SELECT reader FROM reads WHERE relation IN (SELECT reader FROM reads WHERE reader = relation)) THEN 'view circle' WHEN m.objid IS NOT NULL THEN 'extension member' WHEN n.nspname IN ('pg_catalog', 'information_schema', 'pg_toast') THEN 'system schema'
                   WHEN c.relpersistence = 't' THEN 'temporary' END AS rule
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN members m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid
), objects(kind, classid, oid, namespace, rule) AS (
  SELECT 'schema', 'pg_namespace'::regclass, oid, NULL::oid, CASE WHEN nspname ~ '^pg_(temp|toast_temp)_' THEN 'temporary' WHEN oid = 2200 THEN '' END FROM pg_namespace
  UNION ALL SELECT 'extension', 'pg_extension'::regclass, oid, NULL, CASE WHEN extname = 'plpgsql' THEN 'extension plpgsql' END FROM pg_extension
  UNION ALL SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized_view' WHEN 'S' THEN 'sequence' WHEN 'c' THEN 'composite' ELSE 'table' END, 'pg_class'::regclass, r.oid, relnamespace,
                   COALESCE(rule, CASE WHEN relkind = 'S' AND r.oid IN (SELECT objid FROM identity_sequences) THEN 'identity sequence' WHEN relkind = 't' THEN 'toast' END)
            FROM relations r WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c', 't') AND NOT (relkind = 'c' AND EXISTS (SELECT FROM members m JOIN pg_type t ON t.oid = m.objid AND m.classid = 'pg_type'::regclass WHERE t.typrelid = r.oid))
  UNION ALL SELECT CASE WHEN r.relkind = 'c' THEN 'attribute' ELSE 'column' END, 'pg_class'::regclass, r.oid, r.relnamespace, COALESCE(r.rule, CASE WHEN r.relispartition THEN 'partition column' END)
            FROM pg_attribute a JOIN relations r ON r.oid = a.attrelid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND NOT (r.relkind = 'c' AND EXISTS (SELECT FROM members m JOIN pg_type t ON t.oid = m.objid AND m.classid = 'pg_type'::regclass WHERE t.typrelid = r.oid))
  UNION ALL SELECT CASE WHEN r.relkind = 'v' OR r.relkind = 'm' THEN 'view default' WHEN a.attgenerated <> '' THEN 'generated' ELSE 'default' END, 'pg_attrdef'::regclass, d.oid, r.relnamespace, COALESCE(r.rule, CASE WHEN r.relispartition THEN 'partition column' END)
            FROM pg_attrdef d JOIN relations r ON r.oid = d.adrelid JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
  UNION ALL SELECT CASE typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' WHEN 'p' THEN 'other: shell type' ELSE 'other: base type' END, 'pg_type'::regclass, t.oid, typnamespace,
                   CASE WHEN typtype = 'm' THEN 'multirange' WHEN typrelid <> 0 THEN 'row type' WHEN EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid) THEN 'array type'
                        WHEN typtype = 'p' AND typisdefined THEN 'initdb' END FROM pg_type t
  UNION ALL SELECT 'enum_value', 'pg_type'::regclass, e.enumtypid, t.typnamespace, NULL FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
  UNION ALL SELECT 'routine', 'pg_proc'::regclass, p.oid, pronamespace, CASE WHEN EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i') THEN 'range routine' END FROM pg_proc p
  UNION ALL SELECT CASE c.contype WHEN 'p' THEN 'primary_key' WHEN 'u' THEN 'unique_constraint' WHEN 'f' THEN 'foreign_key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not_null' ELSE 'trigger constraint' END,
                   CASE WHEN c.contypid <> 0 THEN 'pg_type'::regclass ELSE 'pg_class'::regclass END, GREATEST(c.conrelid, c.contypid), c.connamespace,
                   COALESCE(r.rule, CASE WHEN c.contype = 't' THEN 'constraint trigger row' WHEN c.contype = 'n' THEN 'not null' WHEN c.conparentid <> 0 THEN 'partition clone' WHEN NOT c.conislocal AND c.contype = 'c' THEN 'inherited' END)
            FROM pg_constraint c LEFT JOIN relations r ON r.oid = c.conrelid
  UNION ALL SELECT 'index', 'pg_class'::regclass, i.indexrelid, c.relnamespace, COALESCE(r.rule, CASE WHEN i.indexrelid IN (SELECT inhrelid FROM clones) THEN 'partition clone' WHEN i.indexrelid IN (SELECT conindid FROM constraint_indexes) THEN 'constraint index' END)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN relations r ON r.oid = i.indrelid
  UNION ALL SELECT 'statistics', 'pg_statistic_ext'::regclass, s.oid, s.stxnamespace, r.rule FROM pg_statistic_ext s JOIN relations r ON r.oid = s.stxrelid
  UNION ALL SELECT 'trigger', 'pg_trigger'::regclass, t.oid, r.relnamespace, COALESCE(r.rule, CASE WHEN t.tgparentid <> 0 AND NOT t.tgisinternal THEN 'partition clone' WHEN t.tgisinternal THEN 'internal trigger' END) FROM pg_trigger t JOIN relations r ON r.oid = t.tgrelid
  UNION ALL SELECT 'rule', 'pg_rewrite'::regclass, w.oid, r.relnamespace, COALESCE(r.rule, CASE WHEN w.rulename = '_RETURN' THEN 'view rule' END) FROM pg_rewrite w JOIN relations r ON r.oid = w.ev_class
  UNION ALL SELECT 'policy', 'pg_policy'::regclass, p.oid, r.relnamespace, r.rule FROM pg_policy p JOIN relations r ON r.oid = p.polrelid
  UNION ALL SELECT 'event_trigger', 'pg_event_trigger'::regclass, oid, NULL, NULL FROM pg_event_trigger
  UNION ALL SELECT 'publication', 'pg_publication'::regclass, oid, NULL, NULL FROM pg_publication
  UNION ALL SELECT 'published table', 'pg_publication'::regclass, prpubid, NULL, NULL FROM pg_publication_rel
  UNION ALL SELECT 'inherits', 'pg_class'::regclass, i.inhrelid, r.relnamespace, COALESCE(r.rule, CASE WHEN r.relispartition THEN '' END) FROM pg_inherits i JOIN relations r ON r.oid = i.inhrelid WHERE r.relkind IN ('r', 'p', 'f')
  UNION ALL SELECT 'other: cast', 'pg_cast'::regclass, c.oid, NULL, CASE WHEN EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i') THEN 'range routine' END FROM pg_cast c
  UNION ALL SELECT 'other: operator', 'pg_operator'::regclass, oid, oprnamespace, CASE WHEN oprcode = 0 THEN 'shell operator' END FROM pg_operator
  UNION ALL SELECT 'other: operator class', 'pg_opclass'::regclass, oid, opcnamespace, NULL FROM pg_opclass
  UNION ALL SELECT 'other: operator family', 'pg_opfamily'::regclass, oid, opfnamespace, NULL FROM pg_opfamily
  UNION ALL SELECT 'other: collation', 'pg_collation'::regclass, oid, collnamespace, NULL FROM pg_collation
  UNION ALL SELECT 'other: conversion', 'pg_conversion'::regclass, oid, connamespace, NULL FROM pg_conversion
  UNION ALL SELECT 'other: text search configuration', 'pg_ts_config'::regclass, oid, cfgnamespace, NULL FROM pg_ts_config
  UNION ALL SELECT 'other: text search dictionary', 'pg_ts_dict'::regclass, oid, dictnamespace, NULL FROM pg_ts_dict
  UNION ALL SELECT 'other: text search parser', 'pg_ts_parser'::regclass, oid, prsnamespace, NULL FROM pg_ts_parser
  UNION ALL SELECT 'other: text search template', 'pg_ts_template'::regclass, oid, tmplnamespace, NULL FROM pg_ts_template
  UNION ALL SELECT 'other: foreign data wrapper', 'pg_foreign_data_wrapper'::regclass, oid, NULL, NULL FROM pg_foreign_data_wrapper
  UNION ALL SELECT 'other: foreign server', 'pg_foreign_server'::regclass, oid, NULL, NULL FROM pg_foreign_server
  UNION ALL SELECT 'other: user mapping', 'pg_user_mapping'::regclass, umid, NULL, NULL FROM pg_user_mappings
  UNION ALL SELECT 'other: language', 'pg_language'::regclass, oid, NULL, NULL FROM pg_language
  UNION ALL SELECT 'other: transform', 'pg_transform'::regclass, oid, NULL, NULL FROM pg_transform
  UNION ALL SELECT 'other: access method', 'pg_am'::regclass, oid, NULL, NULL FROM pg_am
  UNION ALL SELECT 'other: default privileges', 'pg_default_acl'::regclass, oid, NULL, 'grants' FROM pg_default_acl
  UNION ALL SELECT 'subscription', 'pg_subscription'::regclass, oid, NULL, 'subscription' FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
  UNION ALL SELECT 'comment', d.classoid, d.objoid, NULL,
                   CASE WHEN d.classoid = 'pg_namespace'::regclass AND d.objoid = 2200 THEN CASE WHEN d.description = 'standard public schema' THEN 'standard comment' ELSE '' END
                        WHEN d.classoid = 'pg_extension'::regclass AND d.description = (SELECT a.comment FROM pg_extension e JOIN pg_available_extensions() a(name, version, comment) ON a.name = e.extname WHERE e.oid = d.objoid) THEN 'standard comment'
                        WHEN d.classoid = 'pg_class'::regclass AND d.objoid IN (SELECT conindid FROM constraint_indexes) THEN 'constraint index'
                        WHEN d.classoid = 'pg_class'::regclass AND d.objoid IN (SELECT objid FROM identity_sequences) THEN 'identity sequence'
                        WHEN d.classoid = 'pg_class'::regclass AND d.objoid IN (SELECT inhrelid FROM clones) THEN 'partition clone'
                        WHEN d.classoid = 'pg_largeobject'::regclass THEN 'data'
                        WHEN d.classoid = 'pg_subscription'::regclass THEN 'subscription'
                        WHEN d.classoid = 'pg_constraint'::regclass AND EXISTS (SELECT FROM pg_constraint c WHERE c.oid = d.objoid AND c.contype = 'n') THEN 'not null'
                        WHEN d.classoid = 'pg_constraint'::regclass AND EXISTS (SELECT FROM pg_constraint c WHERE c.oid = d.objoid AND (c.conparentid <> 0 OR NOT c.conislocal AND c.contype = 'c')) THEN 'partition clone' END
            FROM pg_description d
)
SELECT o.kind, r.rule, count(*)::int4
FROM objects o
LEFT JOIN members m ON m.classid = o.classid AND m.objid = o.oid
LEFT JOIN pg_namespace n ON n.oid = o.namespace
CROSS JOIN LATERAL (SELECT CASE WHEN o.rule = '' THEN NULL WHEN o.rule IS NOT NULL THEN o.rule WHEN o.oid < 16384 THEN 'initdb' WHEN m.objid IS NOT NULL THEN 'extension member'
                                WHEN n.nspname IN ('pg_catalog', 'information_schema', 'pg_toast') THEN 'system schema' WHEN n.nspname ~ '^pg_(temp|toast_temp)_' THEN 'temporary' END AS rule) r
GROUP BY 1, 2
ORDER BY 1, 2
