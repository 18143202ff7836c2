-- A stand-in for pgvector on a shadow server that lacks it: its types, functions, operators and operator classes by name, so that a schema
-- that uses them can be created and read back. Values are kept as text, dimensions are not checked, distances are NULL, and an index is a
-- hash index in disguise. For a superuser, with the extension's schema first in search_path; needs allow_system_table_mods.
DO $stand_in$
DECLARE
    -- Everything made below has a higher one.
    extension oid := pg_catalog.pg_nextoid('pg_catalog.pg_extension', 'oid', 'pg_catalog.pg_extension_oid_index');
    attributes text := 'IMMUTABLE STRICT PARALLEL SAFE';
    t text;
    item text[];
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'vector') THEN
        RETURN;
    END IF;
    CREATE ACCESS METHOD ivfflat TYPE INDEX HANDLER pg_catalog.hashhandler;
    CREATE ACCESS METHOD hnsw TYPE INDEX HANDLER pg_catalog.hashhandler;

    FOREACH t IN ARRAY ARRAY['vector', 'halfvec', 'sparsevec'] LOOP
        EXECUTE format('CREATE TYPE %I', t);
        EXECUTE format('CREATE FUNCTION %I(cstring) RETURNS %I LANGUAGE internal %s AS ''textin''', t || '_in', t, attributes);
        EXECUTE format('CREATE FUNCTION %I(%I) RETURNS cstring LANGUAGE internal %s AS ''textout''', t || '_out', t, attributes);
        EXECUTE format('CREATE FUNCTION %I(cstring[]) RETURNS int4 LANGUAGE internal %s AS ''varbittypmodin''', t || '_typmod_in', attributes);
        EXECUTE format('CREATE FUNCTION %I(int4) RETURNS cstring LANGUAGE internal %s AS ''varbittypmodout''', t || '_typmod_out', attributes);
        EXECUTE format('CREATE TYPE %I (INPUT = %I, OUTPUT = %I, TYPMOD_IN = %I, TYPMOD_OUT = %I, STORAGE = external)',
            t, t || '_in', t || '_out', t || '_typmod_in', t || '_typmod_out');

        -- Distances.
        FOREACH item SLICE 1 IN ARRAY ARRAY[['<->', 'l2_distance'], ['<#>', t || '_negative_inner_product'], ['<=>', 'cosine_distance'], ['<+>', 'l1_distance']] LOOP
            EXECUTE format('CREATE FUNCTION %I(%I, %I) RETURNS float8 LANGUAGE sql %s AS ''SELECT NULL::pg_catalog.float8''', item[2], t, t, attributes);
            EXECUTE format('CREATE OPERATOR %s (LEFTARG = %I, RIGHTARG = %I, FUNCTION = %I, COMMUTATOR = %s)', item[1], t, t, item[2], item[1]);
        END LOOP;
        EXECUTE format('CREATE FUNCTION inner_product(%I, %I) RETURNS float8 LANGUAGE sql %s AS ''SELECT NULL::pg_catalog.float8''', t, t, attributes);
        EXECUTE format('CREATE FUNCTION %I(%I) RETURNS float8 LANGUAGE sql %s AS ''SELECT NULL::pg_catalog.float8''',
            CASE t WHEN 'vector' THEN 'vector_norm' ELSE 'l2_norm' END, t, attributes);
        EXECUTE format('CREATE FUNCTION l2_normalize(%I) RETURNS %I LANGUAGE sql %s AS ''SELECT $1''', t, t, attributes);

        -- Comparison, for DISTINCT, ORDER BY and unique keys.
        FOREACH item SLICE 1 IN ARRAY ARRAY[['eq'], ['ne'], ['lt'], ['le'], ['gt'], ['ge']] LOOP
            EXECUTE format('CREATE FUNCTION %I(%I, %I) RETURNS bool LANGUAGE internal %s AS %L', t || '_' || item[1], t, t, attributes, 'bytea' || item[1]);
        END LOOP;
        FOREACH item SLICE 1 IN ARRAY ARRAY[['=', 'eq', '=', '<>'], ['<>', 'ne', '<>', '='], ['<', 'lt', '>', '>='], ['<=', 'le', '>=', '>'], ['>', 'gt', '<', '<='], ['>=', 'ge', '<=', '<']] LOOP
            EXECUTE format('CREATE OPERATOR %s (LEFTARG = %I, RIGHTARG = %I, FUNCTION = %I, COMMUTATOR = %s, NEGATOR = %s)', item[1], t, t, t || '_' || item[2], item[3], item[4]);
        END LOOP;
        EXECUTE format('CREATE FUNCTION %I(%I, %I) RETURNS int4 LANGUAGE internal %s AS ''byteacmp''', t || '_cmp', t, t, attributes);
        EXECUTE format('CREATE FUNCTION %I(%I) RETURNS int4 LANGUAGE internal %s AS ''hashvarlena''', t || '_stand_in_hash', t, attributes);
        EXECUTE format('CREATE OPERATOR CLASS %I DEFAULT FOR TYPE %I USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 %I(%I, %I)',
            t || '_ops', t, t || '_cmp', t, t);

        -- Only ivfflat has a default class, and only for vector; sparsevec has none there.
        FOREACH item SLICE 1 IN ARRAY ARRAY[['ivfflat', 'l2'], ['ivfflat', 'ip'], ['ivfflat', 'cosine'], ['hnsw', 'l2'], ['hnsw', 'ip'], ['hnsw', 'cosine'], ['hnsw', 'l1']] LOOP
            CONTINUE WHEN t = 'sparsevec' AND item[1] = 'ivfflat';
            EXECUTE format('CREATE OPERATOR CLASS %I %s FOR TYPE %I USING %I AS OPERATOR 1 =, FUNCTION 1 %I(%I)',
                t || '_' || item[2] || '_ops', CASE WHEN t = 'vector' AND item[1] = 'ivfflat' AND item[2] = 'l2' THEN 'DEFAULT' ELSE '' END, t, item[1], t || '_stand_in_hash', t);
        END LOOP;
    END LOOP;

    FOREACH t IN ARRAY ARRAY['vector', 'halfvec'] LOOP
        EXECUTE format('CREATE FUNCTION vector_dims(%I) RETURNS int4 LANGUAGE sql %s AS ''SELECT NULL::pg_catalog.int4''', t, attributes);
        EXECUTE format('CREATE FUNCTION binary_quantize(%I) RETURNS bit LANGUAGE sql %s AS ''SELECT NULL::pg_catalog.bit''', t, attributes);
        EXECUTE format('CREATE FUNCTION subvector(%I, int4, int4) RETURNS %I LANGUAGE sql %s AS ''SELECT $1''', t, t, attributes);
        FOREACH item SLICE 1 IN ARRAY ARRAY[['+', 'add'], ['-', 'sub'], ['*', 'mul'], ['||', 'concat']] LOOP
            EXECUTE format('CREATE FUNCTION %I(%I, %I) RETURNS %I LANGUAGE sql %s AS ''SELECT $1''', t || '_' || item[2], t, t, t, attributes);
            EXECUTE format('CREATE OPERATOR %s (LEFTARG = %I, RIGHTARG = %I, FUNCTION = %I)', item[1], t, t, t || '_' || item[2]);
        END LOOP;
        EXECUTE format('CREATE AGGREGATE avg(%I) (SFUNC = %I, STYPE = %I)', t, t || '_add', t);
        EXECUTE format('CREATE AGGREGATE sum(%I) (SFUNC = %I, STYPE = %I)', t, t || '_add', t);
        FOREACH item SLICE 1 IN ARRAY ARRAY[['int4'], ['float4'], ['float8'], ['numeric']] LOOP
            EXECUTE format('CREATE FUNCTION %I(%s[], int4, bool) RETURNS %I LANGUAGE sql %s AS %L', 'array_to_' || t, item[1], t, attributes,
                format('SELECT (''['' || pg_catalog.array_to_string($1, '','') || '']'')::%I', t));
            EXECUTE format('CREATE CAST (%s[] AS %I) WITH FUNCTION %I(%s[], int4, bool) AS ASSIGNMENT', item[1], t, 'array_to_' || t, item[1]);
        END LOOP;
        EXECUTE format('CREATE CAST (%I AS float4[]) WITH INOUT', t);
    END LOOP;
    EXECUTE format('CREATE CAST (vector AS halfvec) WITH INOUT AS ASSIGNMENT');
    EXECUTE format('CREATE CAST (halfvec AS vector) WITH INOUT AS IMPLICIT');
    EXECUTE format('CREATE CAST (vector AS sparsevec) WITH INOUT AS IMPLICIT');
    EXECUTE format('CREATE CAST (sparsevec AS vector) WITH INOUT AS ASSIGNMENT');

    EXECUTE format('CREATE FUNCTION bit_stand_in_hash(bit) RETURNS int4 LANGUAGE internal %s AS ''hashvarlena''', attributes);
    CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING ivfflat AS OPERATOR 1 =, FUNCTION 1 bit_stand_in_hash(bit);
    CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING hnsw AS OPERATOR 1 =, FUNCTION 1 bit_stand_in_hash(bit);
    CREATE OPERATOR CLASS bit_jaccard_ops FOR TYPE bit USING hnsw AS OPERATOR 1 =, FUNCTION 1 bit_stand_in_hash(bit);

    -- From here on all of it is an extension's, for whoever reads the catalog and for DROP EXTENSION.
    INSERT INTO pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    SELECT extension, 'vector', r.oid, n.oid, true, '0.0'
    FROM pg_catalog.pg_roles r, pg_catalog.pg_namespace n
    WHERE r.rolname = current_user AND n.nspname = pg_catalog.current_schema();
    INSERT INTO pg_catalog.pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
    SELECT m.classid, m.objid, 0, 'pg_catalog.pg_extension'::pg_catalog.regclass, extension, 0, 'e'
    FROM (
        SELECT 'pg_catalog.pg_am'::pg_catalog.regclass, oid FROM pg_catalog.pg_am
        UNION ALL SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid FROM pg_catalog.pg_type WHERE typtype = 'b' AND typelem = 0
        UNION ALL SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid FROM pg_catalog.pg_proc
        UNION ALL SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid FROM pg_catalog.pg_cast
        UNION ALL SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, oid FROM pg_catalog.pg_operator
        UNION ALL SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid FROM pg_catalog.pg_opclass
        UNION ALL SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid FROM pg_catalog.pg_opfamily
    ) AS m (classid, objid)
    WHERE m.objid > extension
    UNION ALL
    SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass, extension, 0, 'pg_catalog.pg_namespace'::pg_catalog.regclass, e.extnamespace, 0, 'n'
    FROM pg_catalog.pg_extension e WHERE e.oid = extension;
    COMMENT ON EXTENSION vector IS 'vector data type and ivfflat and hnsw access methods';
END
$stand_in$
