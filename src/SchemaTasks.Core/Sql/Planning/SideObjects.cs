using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Planning;

/// <summary>The objects of one of the two schemas, and what each needs of the others.</summary>
internal sealed class SideObjects
{
    private static readonly IReadOnlyDictionary<ObjectKey, bool> None = ImmutableDictionary<ObjectKey, bool>.Empty;

    private readonly Dictionary<ObjectKey, IReadOnlyDictionary<ObjectKey, bool>> _references;

    public SideObjects(DatabaseSchema schema)
    {
        var index = new ReferenceIndex(ObjectList.Of(schema));
        Objects = index.Objects;
        _references = Objects.Values.ToDictionary(item => item.Key, item => ReferencesOf(item, index));
    }

    public Dictionary<ObjectKey, SqlObject> Objects { get; }

    public SqlObject? Find(ObjectKey key) => Objects.GetValueOrDefault(key);

    /// <summary>What the object needs; the value says whether the server enforces it.</summary>
    public IReadOnlyDictionary<ObjectKey, bool> ReferencesOf(ObjectKey key) => _references.TryGetValue(key, out var found) ? found : None;

    public bool Needs(ObjectKey key, ObjectKey other) => ReferencesOf(key).ContainsKey(other);

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

    private static IReadOnlyDictionary<ObjectKey, bool> ReferencesOf(SqlObject item, ReferenceIndex index)
    {
        var collector = new ReferenceCollector(index, item.Key);
        item.CollectReferences(collector);
        return collector.References;
    }
}
