WITH members AS (
  SELECT d.refobjid, 1 AS part, a.amopstrategy AS number, format_type(a.amoplefttype, NULL) AS lefttype, format_type(a.amoprighttype, NULL) AS righttype,
         format('OPERATOR %s %I.%s(%s, %s)%s', a.amopstrategy, an.nspname, ao.oprname, format_type(a.amoplefttype, NULL), format_type(a.amoprighttype, NULL),
              COALESCE((SELECT format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = a.amopsortfamily), '')) AS text
  FROM pg_amop a
  JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid AND d.refclassid = 'pg_opclass'::regclass
  JOIN pg_operator ao ON ao.oid = a.amopopr JOIN pg_namespace an ON an.oid = ao.oprnamespace
  WHERE a.oid >= 16384
  UNION ALL
  SELECT d.refobjid, 2, a.amprocnum, format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL),
         format('FUNCTION %s (%s, %s) %I.%I(%s)', a.amprocnum, format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL), an.nspname, ap.proname, oidvectortypes(ap.proargtypes))
  FROM pg_amproc a
  JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = a.oid AND d.refclassid = 'pg_opclass'::regclass
  JOIN pg_proc ap ON ap.oid = a.amproc JOIN pg_namespace an ON an.oid = ap.pronamespace
  WHERE a.oid >= 16384
)
SELECT 'pg_opclass'::regclass::oid::int4, c.oid::int4, 'operator class', format('%I.%I USING %I', n.nspname, c.opcname, am.amname),
       format('CREATE OPERATOR CLASS %I.%I %sFOR TYPE %s USING %I FAMILY %I.%I AS ', n.nspname, c.opcname, CASE WHEN c.opcdefault THEN 'DEFAULT ' ELSE '' END,
              format_type(c.opcintype, NULL), am.amname, fn.nspname, f.opfname)
         -- A class without members still needs one item; its own type as storage is the neutral one.
         || concat_ws(', ', CASE WHEN c.opckeytype <> 0 THEN 'STORAGE ' || format_type(c.opckeytype, NULL) END,
                      COALESCE((SELECT string_agg(m.text, ', ' ORDER BY m.part, m.number, m.lefttype COLLATE "C", m.righttype COLLATE "C") FROM members m WHERE m.refobjid = c.oid), CASE WHEN c.opckeytype = 0 THEN 'STORAGE ' || format_type(c.opcintype, NULL) END)),
       c.opcnamespace::int4
FROM pg_opclass c
JOIN pg_namespace n ON n.oid = c.opcnamespace
JOIN pg_am am ON am.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE c.oid >= 16384
