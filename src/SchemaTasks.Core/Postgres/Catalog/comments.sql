SELECT d.classoid::int4, d.objoid::int4, d.objsubid, d.description
FROM pg_description d
WHERE d.objoid >= 16384 AND NOT (d.classoid = 'pg_extension'::regclass)
   OR d.classoid = 'pg_namespace'::regclass AND d.objoid = 2200 AND d.description <> 'standard public schema'
