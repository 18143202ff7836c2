-- What extensions own.
SELECT d.classid::int4, d.objid::int4 FROM pg_depend d WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND d.objid >= 16384
