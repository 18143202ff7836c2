using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff.Renames;

/// <summary>The server's names and what they become: schemas, objects in them, members of these.</summary>
internal sealed class NameMap
{
    private readonly Dictionary<string, string> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<QualifiedName, QualifiedName> _objects = [];
    private readonly Dictionary<(QualifiedName Name, string Signature), QualifiedName> _routines = [];
    private readonly Dictionary<QualifiedName, QualifiedName> _routineNames = [];
    private readonly Dictionary<(ObjectKind Kind, QualifiedName Owner, string Name), string> _members = [];
    private readonly Dictionary<QualifiedName, Dictionary<string, string>> _columns = [];
    private readonly Dictionary<QualifiedName, Dictionary<string, string>> _labels = [];
    private readonly Lazy<HashSet<(QualifiedName Table, string Column)>> _notNullAbove;

    /// <param name="actual">The server's schema.</param>
    /// <param name="renames">What is renamed in it.</param>
    public NameMap(SchemaObjects actual, IReadOnlyCollection<Rename> renames)
    {
        NamesNotNull = actual.PostgresMajor >= 18;
        NamesNotNullOfDomains = actual.PostgresMajor >= 17;
        _notNullAbove = new(() => [.. new ResolvedTables(actual).All.SelectMany(site => site.NotNullNamesAbove.Keys, (site, column) => (new QualifiedName(site.Schema, site.Table.Name), column))]);
        foreach (var rename in renames.OrderBy(rename => rename.Actual.Kind != ObjectKind.Schema)) Add(rename, actual);
        foreach (var (schema, sequence) in actual.All<Sequence>()) TakeAlong(schema, sequence);
        if (_columns.Count > 0) HandDown(new ResolvedTables(actual));
    }

    /// <summary>NOT NULL constraints have names, from version 18 on.</summary>
    public bool NamesNotNull { get; }

    /// <summary>Those of domains have names, from version 17 on.</summary>
    public bool NamesNotNullOfDomains { get; }

    /// <summary>A parent hands its NOT NULL constraint down to the column, with its name.</summary>
    /// <param name="table">By the server's name.</param>
    /// <param name="column">The column's name on the server.</param>
    public bool HasNotNullAbove(QualifiedName table, string column) => _notNullAbove.Value.Contains((table, column));

    /// <summary>Tables whose columns are renamed, by the server's name.</summary>
    public IEnumerable<KeyValuePair<QualifiedName, Dictionary<string, string>>> ColumnsByTable => _columns;

    public string Schema(string schema) => _schemas.GetValueOrDefault(schema, schema);

    /// <summary>A table, view, sequence or type.</summary>
    public QualifiedName Object(QualifiedName name) => _objects.TryGetValue(name, out var renamed) ? renamed : new(Schema(name.Schema), name.Name);

    public QualifiedName Object(string schema, string name) => Object(new(schema, name));

    public QualifiedName Routine(string schema, string name, string signature) =>
        _routines.TryGetValue((new(schema, name), signature), out var renamed) ? renamed : new(Schema(schema), name);

    /// <summary>What an SQL text calls so: an object, else a routine.</summary>
    public QualifiedName Named(QualifiedName name) =>
        _objects.TryGetValue(name, out var renamed) || _routineNames.TryGetValue(name, out renamed) ? renamed : new(Schema(name.Schema), name.Name);

    public string Member(ObjectKind kind, QualifiedName owner, string name) => _members.GetValueOrDefault((kind, owner, name), name);

    public string Column(QualifiedName table, string name) => ColumnsOf(table).GetValueOrDefault(name, name);

    /// <summary>The renamed columns of a table, those that it has from a parent among them.</summary>
    public IReadOnlyDictionary<string, string> ColumnsOf(QualifiedName table) => _columns.GetValueOrDefault(table, []);

    public string Label(QualifiedName type, string label) => _labels.TryGetValue(type, out var renamed) ? renamed.GetValueOrDefault(label, label) : label;

    public bool HasLabels(QualifiedName type) => _labels.ContainsKey(type);

    /// <summary>Any object's or member's path, as it becomes.</summary>
    public ObjectPath Path(ObjectPath path)
    {
        var owner = new QualifiedName(path.Schema, path.Name);
        if (path.Kind == ObjectKind.Schema) return ObjectPath.OfSchema(Schema(path.Name));
        var to = path.Kind == ObjectKind.Routine ? Routine(path.Schema, path.Name, path.Member!) : Object(owner);
        return path with
        {
            Schema = to.Schema,
            Name = to.Name,
            Member = path.Kind switch
            {
                ObjectKind.Column => Column(owner, path.Member!),
                ObjectKind.EnumValue => Label(owner, path.Member!),
                _ when path.Member is null || path.Kind is ObjectKind.Routine or ObjectKind.Other => path.Member,
                _ => Member(path.Kind, owner, path.Member),
            },
        };
    }

    private void Add(Rename rename, SchemaObjects actual)
    {
        var (from, to) = (rename.Actual, rename.Expected);
        var owner = new QualifiedName(from.Schema, from.Name);
        switch (from.Kind)
        {
            case ObjectKind.Schema:
                _schemas[from.Name] = to.Name;
                break;
            case ObjectKind.Routine:
                _routines[(owner, from.Member!)] = new(to.Schema, to.Name);
                // Of a name that others have too, a text does not say which one it means.
                if (actual.All<Routine>().Count(routine => (routine.Schema, routine.Record.Name) == (from.Schema, from.Name)) == 1) _routineNames[owner] = new(to.Schema, to.Name);
                break;
            case ObjectKind.Column:
                Put(_columns, owner, rename);
                break;
            case ObjectKind.EnumValue:
                Put(_labels, owner, rename);
                break;
            default:
                if (rename.IsOfObject) _objects[owner] = new(to.Schema, to.Name);
                else _members[(from.Kind, owner, rename.From)] = rename.To;
                break;
        }
    }

    private static void Put(Dictionary<QualifiedName, Dictionary<string, string>> names, QualifiedName owner, Rename rename)
    {
        if (!names.TryGetValue(owner, out var own)) names.Add(owner, own = new(StringComparer.Ordinal));
        own[rename.From] = rename.To;
    }

    /// <summary>A table that moves to another schema takes the sequences of its columns along.</summary>
    private void TakeAlong(string schema, Sequence sequence)
    {
        if (sequence.OwnedBy is not { } column || Object(column.Schema, column.Table).Schema is var home && home == Schema(schema)) return;
        _objects.TryAdd(new(schema, sequence.Name), new(home, sequence.Name));
    }

    /// <summary>A column that comes from a parent is renamed with the parent's.</summary>
    private void HandDown(ResolvedTables tables)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var site in tables.All)
                foreach (var (column, origin) in site.ColumnOrigins)
                {
                    if (Column(origin, column) is var renamed && renamed == column) continue;
                    var name = new QualifiedName(site.Schema, site.Table.Name);
                    if (!_columns.TryGetValue(name, out var own)) _columns.Add(name, own = new(StringComparer.Ordinal));
                    changed |= own.TryAdd(column, renamed);
                }
        }
    }
}
