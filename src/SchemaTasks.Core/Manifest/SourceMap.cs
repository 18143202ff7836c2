using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>
/// Where every object of a manifest, and every key of it, is in the file. Some 50 bytes an object and 16 a key: small enough for
/// 100,000 columns.
/// </summary>
public sealed class SourceMap : ISourceLocator
{
    private static readonly ObjectKind[] Relations =
        [ObjectKind.Table, ObjectKind.View, ObjectKind.MaterializedView, ObjectKind.Domain, ObjectKind.Enum, ObjectKind.Composite];

    private readonly string _file;
    private readonly SourceEntry[] _entries;
    private readonly SourceFacet[] _facets;
    private readonly Dictionary<SourceKey, int> _index;

    internal SourceMap(string file, SourceEntry[] entries, SourceFacet[] facets, Dictionary<SourceKey, int> index) =>
        (_file, _entries, _facets, _index) = (file, entries, facets, index);

    /// <inheritdoc/>
    public SourceLocation Locate(ObjectPath path, string? facet = null)
    {
        if (Find(path) is { } entry) return (facet is null ? null : Facet(entry, facet)) ?? At(entry);

        var list = ListKey(path.Kind);
        foreach (var parent in Parents(path))
        {
            if (Find(parent) is { } around) return (list is null ? null : Facet(around, list)) ?? At(around);
        }
        return new SourceLocation(_file, 1, 1);
    }

    private SourceEntry? Find(ObjectPath path) =>
        _index.TryGetValue(new SourceKey(path.Kind, path.Schema, path.Name, path.Member), out var index) ? _entries[index] : null;

    private SourceLocation At(SourceEntry entry) => new(_file, entry.Line, entry.Column);

    private SourceLocation? Facet(SourceEntry entry, string name)
    {
        foreach (var facet in _facets.AsSpan(entry.FirstFacet, entry.FacetCount))
        {
            if (facet.Key == name) return new SourceLocation(_file, facet.Line, facet.Column);
        }
        return null;
    }

    /// <summary>What is around an object, the nearest first.</summary>
    private static IEnumerable<ObjectPath> Parents(ObjectPath path)
    {
        if (path.Member is not null && path.Kind is not (ObjectKind.Routine or ObjectKind.Other))
        {
            foreach (var kind in Relations) yield return ObjectPath.Of(kind, path.Schema, path.Name);
        }
        else if (path.Schema.Length > 0 && path.Kind != ObjectKind.Schema)
        {
            yield return ObjectPath.OfSchema(path.Schema);
        }
        yield return ObjectPath.Database;
    }

    /// <summary>The key of the list that holds objects of a kind.</summary>
    private static string? ListKey(ObjectKind kind) => kind switch
    {
        ObjectKind.Database => null,
        ObjectKind.Extension => "extensions",
        ObjectKind.Schema => "schemas",
        ObjectKind.Enum => "enums",
        ObjectKind.EnumValue => "values",
        ObjectKind.Domain => "domains",
        ObjectKind.Composite => "composites",
        ObjectKind.Attribute => "attributes",
        ObjectKind.Range => "ranges",
        ObjectKind.Sequence => "sequences",
        ObjectKind.Table => "tables",
        ObjectKind.Column => "columns",
        ObjectKind.PrimaryKey => "primary_key",
        ObjectKind.UniqueConstraint => "unique_constraints",
        ObjectKind.ForeignKey => "foreign_keys",
        ObjectKind.Check => "checks",
        ObjectKind.Exclusion => "exclusions",
        ObjectKind.Index => "indexes",
        ObjectKind.Statistics => "statistics",
        ObjectKind.Trigger => "triggers",
        ObjectKind.Rule => "rules",
        ObjectKind.Policy => "policies",
        ObjectKind.View => "views",
        ObjectKind.MaterializedView => "materialized_views",
        ObjectKind.Routine => "routines",
        ObjectKind.EventTrigger => "event_triggers",
        ObjectKind.Publication => "publications",
        ObjectKind.Other => "other",
    };
}

/// <summary>The parts of an <see cref="ObjectPath"/>, without an object for each.</summary>
internal readonly record struct SourceKey(ObjectKind Kind, string Schema, string Name, string? Member);

/// <summary>Where an object is, and which of the facets are its keys.</summary>
internal readonly record struct SourceEntry(SourceKey Key, int Line, int Column, int FirstFacet, int FacetCount);

/// <summary>Where a key is.</summary>
internal readonly record struct SourceFacet(string Key, int Line, int Column);
