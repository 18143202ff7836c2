using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Laws;

/// <summary>
/// What the catalogs of one database say of every object that a user made, read without the product: object → facet → value. Object
/// numbers, positions and what the server counts by itself are left out.
/// </summary>
internal static class CatalogState
{
    /// <summary>Facets that the default configuration reads of no object.</summary>
    public static readonly IReadOnlySet<string> Access = new HashSet<string>(StringComparer.Ordinal) { "owner", "acl" };

    public static async Task<Dictionary<(string Object, string Facet), string>> ReadAsync(ConnectionSettings database)
    {
        await using var source = database.CreateDataSource();
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        // Compression is said by the column from version 14 on.
        command.CommandText = connection.PostgreSqlVersion.Major >= 14 ? Query : Query.Replace("a.attcompression, ", "", StringComparison.Ordinal);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        var state = new Dictionary<(string, string), string>();
        while (await reader.ReadAsync()) state[(reader.GetString(0), reader.GetString(1))] = reader.IsDBNull(2) ? "" : reader.GetString(2);
        return state;
    }

    /// <summary>Gives everything of the database other owners and grants than it has by default.</summary>
    public const string Decoration = """
        DECLARE
          item record;
        BEGIN
          FOR item IN SELECT format('SCHEMA %I', nspname) AS target FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = pg_namespace.oid AND d.deptype = 'e') LOOP
            EXECUTE format('ALTER %s OWNER TO law_owner', item.target);
            EXECUTE format('GRANT USAGE ON %s TO law_reader, law_writer', item.target);
          END LOOP;
          FOR item IN SELECT format('TABLE %s', c.oid::regclass) AS target, c.relkind, c.oid,
                             (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum LIMIT 1) AS first
                      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.relkind = 'S' LOOP
            IF item.relkind <> 'S' OR NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = item.oid AND d.deptype IN ('a', 'i')) THEN
              EXECUTE format('ALTER %s OWNER TO law_owner', item.target);
            END IF;
            EXECUTE format('GRANT SELECT ON %s TO law_reader', item.target);
            IF item.relkind IN ('r', 'p', 'v') THEN
              EXECUTE format('GRANT INSERT ON %s TO law_writer WITH GRANT OPTION', item.target);
              SET LOCAL ROLE law_writer;
              EXECUTE format('GRANT INSERT ON %s TO law_reader', item.target);
              RESET ROLE;
            END IF;
            IF item.first IS NOT NULL AND item.relkind <> 'S' THEN EXECUTE format('GRANT SELECT (%s) ON %s TO law_writer', item.first, item.target); END IF;
          END LOOP;
          FOR item IN SELECT format('%s %I.%I(%s)', CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, n.nspname, p.proname, CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END) AS target,
                             CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END || format(' %I.%I(%s)', n.nspname, p.proname, CASE p.prokind WHEN 'a' THEN oidvectortypes(p.proargtypes) ELSE pg_get_function_identity_arguments(p.oid) END) AS granted FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i')) LOOP
            EXECUTE format('ALTER %s OWNER TO law_owner', item.target);
            EXECUTE format('REVOKE EXECUTE ON %s FROM PUBLIC', item.granted);
            EXECUTE format('GRANT EXECUTE ON %s TO law_reader', item.granted);
          END LOOP;
          FOR item IN SELECT format('%s %s', CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, t.oid::regtype) AS target FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND t.typcategory <> 'A' AND t.typtype NOT IN ('m', 'p')
                        AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e') LOOP
            EXECUTE format('ALTER %s OWNER TO law_owner', item.target);
            EXECUTE format('REVOKE USAGE ON %s FROM PUBLIC', item.target);
            EXECUTE format('GRANT USAGE ON %s TO law_writer', item.target);
          END LOOP;
          FOR item IN SELECT format('STATISTICS %I.%I', n.nspname, s.stxname) AS target FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace LOOP
            EXECUTE format('ALTER %s OWNER TO law_owner', item.target);
          END LOOP;
          FOR item IN SELECT format('EVENT TRIGGER %I', evtname) AS target FROM pg_event_trigger UNION ALL SELECT format('PUBLICATION %I', pubname) FROM pg_publication
                      UNION ALL SELECT format('FOREIGN DATA WRAPPER %I', fdwname) FROM pg_foreign_data_wrapper WHERE oid >= 16384 LOOP
            EXECUTE format('ALTER %s OWNER TO law_super', item.target);
          END LOOP;
          FOR item IN SELECT srvname AS name FROM pg_foreign_server LOOP
            EXECUTE format('ALTER SERVER %I OWNER TO law_owner', item.name);
            EXECUTE format('GRANT USAGE ON FOREIGN SERVER %I TO law_reader', item.name);
          END LOOP;
          ALTER DEFAULT PRIVILEGES GRANT DELETE ON TABLES TO law_writer;
          ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO law_writer;
        END
        """;

    private const string Query = """
        SET search_path = '';
        WITH access(what, name, owner, list) AS (
          SELECT 'schema', nspname::text, nspowner, COALESCE(nspacl, acldefault('n', nspowner)) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
          UNION ALL SELECT CASE c.relkind WHEN 'S' THEN CASE WHEN EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i') THEN 'identity sequence' ELSE 'sequence' END WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END, c.oid::regclass::text, c.relowner,
                 COALESCE(c.relacl, acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner)) FROM pg_class c WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
          UNION ALL SELECT 'routine', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner, COALESCE(p.proacl, acldefault('f', p.proowner)) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                 WHERE p.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
          UNION ALL SELECT 'type ' || t.typtype::text, t.oid::regtype::text, t.typowner, COALESCE(t.typacl, acldefault('T', t.typowner)) FROM pg_type t
                 WHERE t.typcategory <> 'A' AND t.typtype NOT IN ('m', 'p') AND (t.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
          UNION ALL SELECT 'server', srvname::text, srvowner, COALESCE(srvacl, acldefault('S', srvowner)) FROM pg_foreign_server
          UNION ALL SELECT 'wrapper', fdwname::text, fdwowner, COALESCE(fdwacl, acldefault('F', fdwowner)) FROM pg_foreign_data_wrapper
          UNION ALL SELECT 'statistics', format('%I.%I', n.nspname, s.stxname), s.stxowner, NULL FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
          UNION ALL SELECT 'collation', c.oid::regcollation::text, c.collowner, NULL FROM pg_collation c
          UNION ALL SELECT 'text search configuration', c.oid::regconfig::text, c.cfgowner, NULL FROM pg_ts_config c
          UNION ALL SELECT 'text search dictionary', c.oid::regdictionary::text, c.dictowner, NULL FROM pg_ts_dict c
          UNION ALL SELECT 'event trigger', evtname::text, evtowner, NULL FROM pg_event_trigger
          UNION ALL SELECT 'publication', pubname::text, pubowner, NULL FROM pg_publication
        )
        SELECT what || ' ' || name, 'owner', owner::regrole::text FROM access
        UNION ALL SELECT what || ' ' || name, 'acl', (SELECT string_agg(concat_ws(' ', a.grantor::regrole, a.grantee::regrole, a.privilege_type, a.is_grantable), ', '
                         ORDER BY a.grantor::regrole::text, a.grantee::regrole::text, a.privilege_type, a.is_grantable) FROM aclexplode(list) a) FROM access
        UNION ALL SELECT 'column ' || replace(c.relkind::text, 'p', 'r') || ' ' || a.attrelid::regclass || '.' || quote_ident(a.attname), 'acl',
               (SELECT string_agg(concat_ws(' ', x.grantor::regrole, x.grantee::regrole, x.privilege_type, x.is_grantable), ', '
                  ORDER BY x.grantor::regrole::text, x.grantee::regrole::text, x.privilege_type, x.is_grantable) FROM aclexplode(a.attacl) x)
               FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm')
        UNION ALL SELECT 'relation ' || c.oid::regclass, 'storage', concat_ws(' ', c.relpersistence, c.reloptions, CASE WHEN c.relreplident = 'i' AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisreplident) THEN 'n' ELSE c.relreplident END, c.relrowsecurity, c.relforcerowsecurity, m.amname, s.spcname,
               (SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid))
               FROM pg_class c LEFT JOIN pg_am m ON m.oid = c.relam LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') OR c.relkind IN ('i', 'I') AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid)
        UNION ALL SELECT 'column ' || a.attrelid::regclass || '.' || quote_ident(a.attname), 'storage', concat_ws(' ', a.attstorage, a.attcompression, NULLIF(a.attstattarget, -1), a.attoptions, a.attfdwoptions)
               FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'm')
        UNION ALL SELECT 'column ' || a.attrelid::regclass || '.' || quote_ident(a.attname), 'definition', concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation,
               pg_get_expr(d.adbin, d.adrelid)) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
               WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')
        UNION ALL SELECT 'relation ' || i.indexrelid::regclass, 'index', concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisclustered, i.indisreplident, i.indisvalid) FROM pg_index i WHERE NOT EXISTS (SELECT FROM pg_inherits p WHERE p.inhrelid = i.indexrelid)
        UNION ALL SELECT 'trigger ' || t.tgrelid::regclass || '.' || quote_ident(t.tgname), 'trigger', concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT t.tgisinternal
        UNION ALL SELECT 'rule ' || r.ev_class::regclass || '.' || quote_ident(r.rulename), 'rule', concat_ws(' ', r.ev_enabled, pg_get_ruledef(r.oid)) FROM pg_rewrite r
        UNION ALL SELECT 'policy ' || p.polrelid::regclass || '.' || quote_ident(p.polname), 'policy', concat_ws(' ', p.polcmd, p.polpermissive, (SELECT string_agg(r::regrole::text, ',') FROM unnest(p.polroles) r),
               pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) FROM pg_policy p
        UNION ALL SELECT concat_ws(' ', 'constraint', NULLIF(c.conrelid, 0)::regclass, NULLIF(c.contypid, 0)::regtype, quote_ident(c.conname)), 'constraint', concat_ws(' ', pg_get_constraintdef(c.oid), c.convalidated) FROM pg_constraint c WHERE c.contype <> 't'
        UNION ALL SELECT 'routine ' || p.oid::regprocedure, 'routine', concat_ws(' ', p.prokind, p.prosecdef, p.proleakproof, p.provolatile, p.proparallel, p.proconfig, p.procost, p.prorows, p.prosrc, pg_get_function_result(p.oid)) FROM pg_proc p
        UNION ALL SELECT 'enum ' || e.enumtypid::regtype, 'labels', string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e GROUP BY e.enumtypid
        UNION ALL SELECT 'statistics ' || format('%I.%I', n.nspname, s.stxname), 'statistics', concat_ws(' ', pg_get_statisticsobjdef(s.oid), NULLIF(s.stxstattarget, -1)) FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        UNION ALL SELECT 'publication ' || quote_ident(p.pubname), 'tables', string_agg(x.schemaname || '.' || x.tablename, ', ' ORDER BY x.schemaname, x.tablename) FROM pg_publication p LEFT JOIN pg_publication_tables x ON x.pubname = p.pubname GROUP BY p.pubname
        UNION ALL SELECT 'sequence ' || s.seqrelid::regclass, 'sequence', concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle) FROM pg_sequence s
        UNION ALL SELECT 'event trigger ' || evtname, 'enabled', evtenabled::text FROM pg_event_trigger
        UNION ALL SELECT 'default privileges ' || concat_ws(' ', defaclrole::regrole, NULLIF(defaclnamespace, 0)::regnamespace, defaclobjtype), 'privileges', defaclacl::text FROM pg_default_acl
        UNION ALL SELECT concat_ws(' ', 'label of', l.objtype, l.objname, l.provider), 'label', l.label FROM pg_seclabels l
        UNION ALL SELECT 'comment on ' || i.type || ' ' || i.identity, 'comment', d.description
               FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) i WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass
        """;
}
