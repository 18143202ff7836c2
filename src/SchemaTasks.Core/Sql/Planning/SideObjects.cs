using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// The objects of one of the two schemas, and what each needs of the others. Texts are read when it is asked for.
/// </summary>
internal sealed class SideObjects
{
    private static readonly IReadOnlyDictionary<ObjectKey, bool> None = ImmutableDictionary<ObjectKey, bool>.Empty;

    private readonly Lazy<ReferenceIndex> _index;
    private readonly Lazy<ILookup<QualifiedName, QualifiedName>> _children;
    private readonly Dictionary<ObjectKey, IReadOnlyDictionary<ObjectKey, bool>> _references = [];
    private readonly Lazy<Dictionary<ObjectKey, List<ObjectKey>>> _dependents;

    /// <param name="schema">The schema.</param>
    /// <param name="major">The major version of the server that the script runs on, if it is known.</param>
    /// <param name="sharedNames">Names of constraints that more than one has, on either side.</param>
    public SideObjects(SchemaObjects schema, int? major = null, Lazy<IReadOnlySet<QualifiedName>>? sharedNames = null)
    {
        Major = major;
        Tables = new ResolvedTables(schema, major, sharedNames);
        _children = new(() => Tables.All.SelectMany(table => table.Parents, (table, parent) => (parent, new QualifiedName(table.Schema, table.Table.Name))).ToLookup(link => link.parent, link => link.Item2));
        var objects = ObjectList.Of(schema, Tables);
        Objects = new Dictionary<ObjectKey, SqlObject>(objects.Count);
        foreach (var item in objects)
            if (Objects.TryAdd(item.Key, item)) item.Place = Objects.Count;
        _index = new(() => new ReferenceIndex(Objects, Other is null ? null : new SaidNames(Other.Objects)));
        _dependents = new(FindDependents);
    }

    /// <summary>The server's major version, if it is known.</summary>
    public int? Major { get; }

    public Dictionary<ObjectKey, SqlObject> Objects { get; }

    /// <summary>The objects of the schema that this one is compared with, before any text is read.</summary>
    public SideObjects? Other { get; set; }

    public ResolvedTables Tables { get; }

    public SqlObject? Find(ObjectKey key) => Objects.GetValueOrDefault(key);

    /// <summary>What the object needs; the value says whether the server enforces it.</summary>
    public IReadOnlyDictionary<ObjectKey, bool> ReferencesOf(ObjectKey key)
    {
        if (_references.TryGetValue(key, out var found)) return found;
        if (Find(key) is not { } item) return None;
        var collector = new ReferenceCollector(_index.Value, key);
        item.CollectReferences(collector);
        return _references[key] = collector.References;
    }

    public bool Needs(ObjectKey key, ObjectKey other) => ReferencesOf(key).ContainsKey(other);

    /// <summary>What the object needs, what that needs, and so on; what views need is left out: an empty one does in their place until that is ready.</summary>
    public HashSet<ObjectKey> NeededThrough(ObjectKey key)
    {
        var found = new HashSet<ObjectKey>();
        var open = new Queue<ObjectKey>([key]);
        while (open.TryDequeue(out var next))
            foreach (var (needed, enforced) in ReferencesOf(next))
                if (enforced && found.Add(needed) && Find(needed) is not ViewObject) open.Enqueue(needed);
        return found;
    }

    /// <summary>The objects that the server does not let stay without this one.</summary>
    public IReadOnlyList<ObjectKey> DependentsOf(ObjectKey key) => _dependents.Value.TryGetValue(key, out var found) ? found : [];

    /// <summary>The tables, those that they come from, and so on up, each once.</summary>
    public IReadOnlySet<QualifiedName> WithAncestors(IReadOnlyCollection<QualifiedName> tables)
    {
        var found = tables.ToHashSet();
        var open = new Queue<QualifiedName>(tables);
        while (open.TryDequeue(out var name))
            if (Find(new(ObjectClass.Relation, name.Schema, name.Name)) is TableObject table)
                foreach (var parent in table.Site.Parents.Where(found.Add)) open.Enqueue(parent);
        return found;
    }

    /// <summary>The table's partitions, or those that inherit it.</summary>
    public IEnumerable<QualifiedName> ChildrenOf(ResolvedTable table) => _children.Value[new(table.Schema, table.Table.Name)];

    private Dictionary<ObjectKey, List<ObjectKey>> FindDependents()
    {
        var dependents = new Dictionary<ObjectKey, List<ObjectKey>>();
        foreach (var key in Objects.Keys)
            foreach (var (needed, enforced) in ReferencesOf(key))
            {
                // Functions go with the type that they are made for.
                if (!enforced && !(key.Class == ObjectClass.Routine && Find(needed)!.Shell is not null)) continue;
                if (!dependents.TryGetValue(needed, out var list)) dependents.Add(needed, list = []);
                list.Add(key);
            }
        return dependents;
    }
}
