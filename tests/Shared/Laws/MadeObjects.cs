using SchemaTasks.Postgres;

namespace SchemaTasks.Laws;

/// <summary>
/// The objects of one database with what they are, which object and file of the server they are, and what depends on what
/// (<see href="https://www.postgresql.org/docs/current/catalog-pg-depend.html"/>), read without the product. An object that was dropped and made
/// again, or a table that was written again, looks as before in every definition, but not here.
/// </summary>
internal sealed class MadeObjects
{
    private readonly Dictionary<string, (string Definition, string Made, string[] Needs)> _objects = new(StringComparer.Ordinal);

    public static async Task<MadeObjects> ReadAsync(ConnectionSettings database)
    {
        await using var source = database.CreateDataSource();
        await using var command = source.CreateCommand(Query);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new MadeObjects();
        while (await reader.ReadAsync()) found._objects[reader.GetString(0)] = (reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3));
        return found;
    }

    /// <summary>What was made again, or written again, although it is to be as it was and depends on nothing that is not.</summary>
    /// <param name="wanted">Of a database that is as this one is to be.</param>
    /// <param name="after">Of this one after a script.</param>
    public IEnumerable<string> MadeAgain(MadeObjects wanted, MadeObjects after)
    {
        var dependents = _objects.SelectMany(entry => entry.Value.Needs, (entry, needed) => (needed, entry.Key)).ToLookup(pair => pair.needed, pair => pair.Key, StringComparer.Ordinal);
        var open = new Queue<string>(_objects.Keys.Where(name => !IsAsIn(wanted, name)));
        // A new index or constraint may take the place or the part of another one of its table.
        foreach (var (_, made) in wanted._objects.Where(entry => !_objects.ContainsKey(entry.Key)))
            foreach (var table in made.Needs.Where(needed => needed.StartsWith("table ", StringComparison.Ordinal))) open.Enqueue(table);
        foreach (var name in wanted._objects.Keys.Where(name => name.StartsWith("function ", StringComparison.Ordinal) && !_objects.ContainsKey(name)))
            foreach (var other in _objects.Keys.Where(other => other.StartsWith(name[..(name.IndexOf('(', StringComparison.Ordinal) + 1)], StringComparison.Ordinal))) open.Enqueue(other);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var name))
            if (reached.Add(name))
                foreach (var dependent in dependents[name]) open.Enqueue(dependent);
        return _objects.Where(entry => !reached.Contains(entry.Key) && after._objects.TryGetValue(entry.Key, out var left) && left.Made != entry.Value.Made)
            .Select(entry => $"{entry.Key} was made again: {entry.Value.Made} → {after._objects[entry.Key].Made}");
    }

    private bool IsAsIn(MadeObjects wanted, string name) => wanted._objects.TryGetValue(name, out var other) && other.Definition == _objects[name].Definition;

    private const string Query = """
        SET search_path = '';
        WITH own(class, oid, definition, made) AS (
          SELECT 'pg_class'::regclass::oid, c.oid, concat_ws(' ', c.relkind, c.relpersistence, c.reloptions, c.relam, c.reltablespace, pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid),
                 CASE WHEN c.relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) || (SELECT x.indisvalid FROM pg_index x WHERE x.indexrelid = c.oid) WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
                 (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation, a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                 (SELECT string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno) FROM pg_inherits h WHERE h.inhrelid = c.oid),
                 (SELECT concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle) FROM pg_sequence s WHERE s.seqrelid = c.oid)),
                 concat_ws(' ', c.oid, c.relfilenode) FROM pg_class c WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'i', 'I', 'c')
          UNION ALL SELECT 'pg_type'::regclass, t.oid, concat_ws(' ', t.typtype, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault, t.typcollation::regcollation,
                 (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
                 (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped),
                 (SELECT concat_ws(' ', r.rngsubtype::regtype, r.rngcanonical::regproc, r.rngsubdiff::regproc, r.rngcollation::regcollation, r.rngsubopc) FROM pg_range r WHERE r.rngtypid = t.oid)), t.oid::text FROM pg_type t
          UNION ALL SELECT 'pg_proc'::regclass, p.oid, concat_ws(' ', p.prokind, p.prosrc, p.probin, p.provolatile, p.proretset, pg_get_function_result(p.oid), pg_get_function_arguments(p.oid), p.proparallel, p.prosecdef, p.proleakproof, p.proisstrict, p.proconfig,
                 (SELECT concat_ws(' ', g.aggkind, g.aggtransfn::regproc, g.aggfinalfn::regproc, g.aggcombinefn::regproc, g.aggmtransfn::regproc, g.aggtranstype::regtype, g.agginitval, g.aggminitval, g.aggsortop::regoperator) FROM pg_aggregate g WHERE g.aggfnoid = p.oid)), p.oid::text FROM pg_proc p
          UNION ALL SELECT 'pg_constraint'::regclass, k.oid, concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated), k.oid::text FROM pg_constraint k WHERE k.contype <> 't'
          UNION ALL SELECT 'pg_trigger'::regclass, t.oid, pg_get_triggerdef(t.oid), t.oid::text FROM pg_trigger t WHERE NOT t.tgisinternal
          UNION ALL SELECT 'pg_rewrite'::regclass, r.oid, pg_get_ruledef(r.oid), r.oid::text FROM pg_rewrite r
          UNION ALL SELECT 'pg_policy'::regclass, p.oid, concat_ws(' ', p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), p.oid::text FROM pg_policy p
          UNION ALL SELECT 'pg_attrdef'::regclass, d.oid, pg_get_expr(d.adbin, d.adrelid), '' FROM pg_attrdef d
          UNION ALL SELECT 'pg_statistic_ext'::regclass, s.oid, pg_get_statisticsobjdef(s.oid), s.oid::text FROM pg_statistic_ext s
          UNION ALL SELECT 'pg_extension'::regclass, e.oid, e.extnamespace::regnamespace::text, e.oid::text FROM pg_extension e
          UNION ALL SELECT 'pg_namespace'::regclass, n.oid, '', n.oid::text FROM pg_namespace n
          UNION ALL SELECT 'pg_operator'::regclass, o.oid, o.oprcode::regproc::text, o.oid::text FROM pg_operator o
          UNION ALL SELECT 'pg_opclass'::regclass, o.oid, '', o.oid::text FROM pg_opclass o
          UNION ALL SELECT 'pg_collation'::regclass, c.oid, concat_ws(' ', c.collprovider, c.collcollate), c.oid::text FROM pg_collation c
          UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, concat_ws(' ', w.fdwhandler::regproc, w.fdwvalidator::regproc, w.fdwoptions), w.oid::text FROM pg_foreign_data_wrapper w
          UNION ALL SELECT 'pg_foreign_server'::regclass, s.oid, concat_ws(' ', s.srvtype, s.srvversion, s.srvoptions, (SELECT w.fdwname FROM pg_foreign_data_wrapper w WHERE w.oid = s.srvfdw)), s.oid::text FROM pg_foreign_server s
          UNION ALL SELECT 'pg_cast'::regclass, c.oid, concat_ws(' ', c.castcontext, c.castmethod, c.castfunc::regproc), c.oid::text FROM pg_cast c
          UNION ALL SELECT 'pg_opfamily'::regclass, f.oid, f.opfmethod::text, f.oid::text FROM pg_opfamily f
          UNION ALL SELECT 'pg_conversion'::regclass, c.oid, concat_ws(' ', c.conforencoding, c.contoencoding, c.conproc::regproc), c.oid::text FROM pg_conversion c
          UNION ALL SELECT 'pg_ts_config'::regclass, c.oid, (SELECT concat_ws(' ', c.cfgparser, string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', ' ORDER BY m.maptokentype, m.mapseqno)) FROM pg_ts_config_map m WHERE m.mapcfg = c.oid), c.oid::text FROM pg_ts_config c
          UNION ALL SELECT 'pg_ts_dict'::regclass, d.oid, concat_ws(' ', d.dicttemplate, d.dictinitoption), d.oid::text FROM pg_ts_dict d
        ), mine AS (
          SELECT o.class, o.oid, o.definition, o.made, i.type || ' ' || i.identity AS name FROM own o, pg_identify_object(o.class, o.oid, 0) i WHERE o.oid >= 16384 AND i.schema IS DISTINCT FROM 'pg_toast'
        ), links(class, oid, needed_class, needed) AS (
          SELECT d.classid, d.objid, d.refclassid, d.refobjid FROM pg_depend d
          -- A constraint and its index, a view and its rule, a column and its default are made together.
          UNION SELECT d.refclassid, d.refobjid, d.classid, d.objid FROM pg_depend d WHERE d.deptype IN ('i', 'P', 'S') OR d.classid = 'pg_attrdef'::regclass
          -- The checks of a domain are its own.
          UNION SELECT 'pg_type'::regclass, k.contypid, 'pg_constraint'::regclass, k.oid FROM pg_constraint k WHERE k.contypid <> 0
          -- A check and that of a child by the same name are changed together.
          UNION SELECT 'pg_constraint'::regclass, up.oid, 'pg_constraint'::regclass, down.oid FROM pg_inherits h JOIN pg_constraint up ON up.conrelid = h.inhparent JOIN pg_constraint down ON down.conrelid = h.inhrelid AND down.conname = up.conname
          UNION SELECT 'pg_constraint'::regclass, down.oid, 'pg_constraint'::regclass, up.oid FROM pg_inherits h JOIN pg_constraint up ON up.conrelid = h.inhparent JOIN pg_constraint down ON down.conrelid = h.inhrelid AND down.conname = up.conname
          -- Which function a text means is known by its name only: another one of that name may take its place.
          UNION SELECT 'pg_proc'::regclass, p.oid, 'pg_proc'::regclass, q.oid FROM pg_proc p JOIN pg_proc q ON q.proname = p.proname AND q.pronamespace = p.pronamespace AND q.oid <> p.oid WHERE p.oid >= 16384
        )
        SELECT m.name, COALESCE(max(m.definition), ''), max(m.made), array_agg(DISTINCT n.name) FILTER (WHERE n.name <> m.name) || '{}'::text[]
        FROM mine m LEFT JOIN links l ON l.class = m.class AND l.oid = m.oid LEFT JOIN mine n ON n.class = l.needed_class AND n.oid = l.needed GROUP BY m.name
        """;
}
