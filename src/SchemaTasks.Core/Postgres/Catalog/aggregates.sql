-- The options of CREATE AGGREGATE, between its parentheses. Ordered-set aggregates change their state in the final function by default, others do not.
WITH names AS NOT MATERIALIZED (
  SELECT q.oid, quote_ident(n.nspname) || '.' || quote_ident(q.proname) AS name FROM pg_proc q JOIN pg_namespace n ON n.oid = q.pronamespace)
SELECT a.aggfnoid::oid::int4, concat_ws(', ',
       'SFUNC = ' || (SELECT name FROM names WHERE oid = a.aggtransfn),
       'STYPE = ' || format_type(a.aggtranstype, NULL),
       'SSPACE = ' || NULLIF(a.aggtransspace, 0),
       'FINALFUNC = ' || (SELECT name FROM names WHERE oid = a.aggfinalfn),
       CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
       CASE WHEN a.aggfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char" THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
       'COMBINEFUNC = ' || (SELECT name FROM names WHERE oid = a.aggcombinefn),
       'SERIALFUNC = ' || (SELECT name FROM names WHERE oid = a.aggserialfn),
       'DESERIALFUNC = ' || (SELECT name FROM names WHERE oid = a.aggdeserialfn),
       'INITCOND = ' || quote_literal(a.agginitval),
       'MSFUNC = ' || (SELECT name FROM names WHERE oid = a.aggmtransfn),
       'MINVFUNC = ' || (SELECT name FROM names WHERE oid = a.aggminvtransfn),
       'MSTYPE = ' || format_type(NULLIF(a.aggmtranstype, 0), NULL),
       'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
       'MFINALFUNC = ' || (SELECT name FROM names WHERE oid = a.aggmfinalfn),
       CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
       CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char" THEN 'MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
       'MINITCOND = ' || quote_literal(a.aggminitval),
       (SELECT 'SORTOP = OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
       CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
       CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE p.oid >= 16384
