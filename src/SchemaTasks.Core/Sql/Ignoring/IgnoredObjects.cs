using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>Which objects are to be left alone: those that a tolerated change is about, with all that is in them.</summary>
internal sealed class IgnoredObjects
{
    private readonly HashSet<ObjectPath> _missing;
    private readonly HashSet<ObjectPath> _there;
    private readonly HashSet<ObjectPath> _counted;
    private readonly ILookup<ObjectPath, string> _facets;

    private readonly Dictionary<ObjectPath, ObjectPath> _parents;

    /// <param name="tolerated">The changes that are to stay.</param>
    /// <param name="counted">The objects of those that are not.</param>
    /// <param name="sides">The schemas that are compared.</param>
    public IgnoredObjects(IEnumerable<SchemaChange> tolerated, IEnumerable<ObjectPath> counted, params IEnumerable<SchemaObjects> sides)
    {
        var all = tolerated.ToList();
        _missing = [.. all.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path)];
        _there = [.. all.Where(change => change.Change != ChangeKind.Missing).Select(change => change.Path)];
        _counted = [.. counted];
        _facets = all.Where(change => change.Facet is not null).ToLookup(change => change.Path, change => change.Facet!);
        _parents = sides.SelectMany(side => side.Tables).Where(table => table.PartitionOf is not null).DistinctBy(table => table.Path)
            .ToDictionary(table => table.Path, table => ObjectPath.Of(ObjectKind.Table, table.PartitionOf!.Value.Schema, table.PartitionOf!.Value.Name));
    }

    /// <summary>The object whose absence is to stay and that this one is, or is in.</summary>
    public ObjectPath? MissingOver(ObjectPath path) => Covering(path, _missing);

    /// <summary>It, or something of it, is to stay as it is on the server.</summary>
    public bool Holds(ObjectPath path) => Covering(path, _there) is not null;

    /// <summary>It stays for the sake of one that is left alone.</summary>
    public void Keep(ObjectPath path) => _there.Add(path);

    /// <summary>Objects of which single facets are to stay, and these facets.</summary>
    public ILookup<ObjectPath, string> Facets => _facets;

    /// <summary>It has nothing that is to be fixed.</summary>
    public bool IsIgnored(ObjectPath path) => Holds(path) && !_counted.Contains(path);

    /// <summary>The path among these that is the object's own, or that of what it is in.</summary>
    public ObjectPath? Covering(ObjectPath path, HashSet<ObjectPath> paths)
    {
        if (paths.Count == 0 || paths.Contains(path)) return paths.Count == 0 ? null : path;
        if (path.Schema.Length > 0 && path.Kind != ObjectKind.Schema && paths.Contains(ObjectPath.OfSchema(path.Schema))) return ObjectPath.OfSchema(path.Schema);
        if (_parents.TryGetValue(path, out var parent)) return Covering(parent, paths);
        if (path.Member is null || path.Kind is ObjectKind.Routine or ObjectKind.Other) return null;
        return Containers.Select(kind => Covering(ObjectPath.Of(kind, path.Schema, path.Name), paths)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<ObjectKind> Containers { get; } =
        [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Domain, ObjectKind.Enum, ObjectKind.Composite];
}
