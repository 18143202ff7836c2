-- Members that belong to no class of the family are added to it.
WITH members AS (
  SELECT d.refobjid, 1 AS part, a.amopstrategy AS number, format_type(a.amoplefttype, NULL) AS lefttype, format_type(a.amoprighttype, NULL) AS righttype,
         format('OPERATOR %s %I.%s(%s, %s)%s', a.amopstrategy, an.nspname, ao.oprname, format_type(a.amoplefttype, NULL), format_type(a.amoprighttype, NULL),
              COALESCE((SELECT format(' FOR ORDER BY %I.%I', sn.nspname, sf.opfname) FROM pg_opfamily sf JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE sf.oid = a.amopsortfamily), '')) AS text
  FROM pg_amop a
  JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = a.oid AND d.refclassid = 'pg_opfamily'::regclass
  JOIN pg_operator ao ON ao.oid = a.amopopr JOIN pg_namespace an ON an.oid = ao.oprnamespace
  WHERE a.oid >= 16384
  UNION ALL
  SELECT d.refobjid, 2, a.amprocnum, format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL),
         format('FUNCTION %s (%s, %s) %I.%I(%s)', a.amprocnum, format_type(a.amproclefttype, NULL), format_type(a.amprocrighttype, NULL), an.nspname, ap.proname, oidvectortypes(ap.proargtypes))
  FROM pg_amproc a
  JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = a.oid AND d.refclassid = 'pg_opfamily'::regclass
  JOIN pg_proc ap ON ap.oid = a.amproc JOIN pg_namespace an ON an.oid = ap.pronamespace
  WHERE a.oid >= 16384
), added AS (
  SELECT f.oid, (SELECT string_agg(m.text, ', ' ORDER BY m.part, m.number, m.lefttype COLLATE "C", m.righttype COLLATE "C") FROM members m WHERE m.refobjid = f.oid) AS list FROM pg_opfamily f WHERE f.oid >= 16384
)
SELECT 'pg_opfamily'::regclass::oid::int4, f.oid::int4, 'operator family', format('%I.%I USING %I', n.nspname, f.opfname, am.amname),
       format('CREATE OPERATOR FAMILY %I.%I USING %I', n.nspname, f.opfname, am.amname)
         || COALESCE(format(E';\nALTER OPERATOR FAMILY %I.%I USING %I ADD ', n.nspname, f.opfname, am.amname) || added.list, ''),
       f.opfnamespace::int4
FROM pg_opfamily f
JOIN added ON added.oid = f.oid
JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am am ON am.oid = f.opfmethod
