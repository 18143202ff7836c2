using SchemaTasks.Model;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Planning;

/// <summary>The objects of one of the two schemas, and what each needs of the others.</summary>
internal sealed class SideObjects
{
    private readonly Dictionary<ObjectKey, Dictionary<ObjectKey, bool>> _references = [];

    public SideObjects(DatabaseSchema schema)
    {
        var index = new ReferenceIndex(ObjectList.Of(schema));
        Objects = index.Objects;
        foreach (var (key, item) in Objects)
        {
            var collector = new ReferenceCollector(index, key);
            item.CollectReferences(collector);
            _references.Add(key, collector.References.ToDictionary(reference => reference.Key, reference => reference.Enforced));
        }
    }

    public Dictionary<ObjectKey, SqlObject> Objects { get; }

    public SqlObject? Find(ObjectKey key) => Objects.GetValueOrDefault(key);

    /// <summary>What the object needs; the value tells whether the server enforces it.</summary>
    public IReadOnlyDictionary<ObjectKey, bool> ReferencesOf(ObjectKey key) => _references.TryGetValue(key, out var found) ? found : new Dictionary<ObjectKey, bool>();

    public bool Needs(ObjectKey key, ObjectKey other) => ReferencesOf(key).ContainsKey(other);
}
