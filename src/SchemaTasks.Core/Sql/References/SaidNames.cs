using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.References;

/// <summary>
/// The qualified names that the texts of one schema say. The schema works with the extensions that it has, so a name that is in it is
/// owned by one of these: whatever else is in the same place on the other side has nothing to do with it.
/// </summary>
internal sealed class SaidNames
{
    private readonly IReadOnlyDictionary<ObjectKey, SqlObject> _objects;
    private readonly Lazy<ReferenceIndex> _index;
    private readonly Lazy<HashSet<(string Schema, string Name)>> _names;

    public SaidNames(IReadOnlyDictionary<ObjectKey, SqlObject> objects)
    {
        _objects = objects;
        _index = new(() => new ReferenceIndex(objects));
        _names = new(() =>
        {
            var names = new HashSet<(string Schema, string Name)>();
            foreach (var (key, item) in objects) item.CollectReferences(new ReferenceCollector(_index.Value, key) { Said = names });
            return names;
        });
    }

    /// <summary>Those of the other side's extensions that may own a name which no object has there.</summary>
    /// <param name="schema">The schema of the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="candidates">The other side's extensions in that schema.</param>
    public IReadOnlyList<ObjectKey> Owners(string schema, string name, IReadOnlyList<ObjectKey> candidates)
    {
        // Both have the same ones, or an object of this side has the name that an extension has there.
        if (candidates.All(key => _objects.GetValueOrDefault(key) is ExtensionObject extension && extension.HomeSchema == schema) || _index.Value.IsNamed(schema, name)) return candidates;
        var present = _index.Value.ExtensionsIn(schema);
        var shared = candidates.Where(present.Contains).ToList();
        // An extension that has taken another's place may have taken its names, too.
        if (shared.Count == 0 && present.Count > 0) return candidates;
        return _names.Value.Contains((schema, name)) ? shared : candidates;
    }
}
