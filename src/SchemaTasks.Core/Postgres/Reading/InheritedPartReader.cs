using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>What tables have of their own of checks, indexes, keys and triggers that come from their parents.</summary>
internal sealed class InheritedPartReader
{
    private readonly CatalogContext _context;
    private readonly RelationIndex _relations;
    private readonly IndexParts _invalid;
    private readonly Dictionary<int, IndexRow> _indexes;
    private readonly Dictionary<int, ConstraintRow> _keys = [];

    public InheritedPartReader(CatalogContext context, RelationIndex relations)
    {
        (_context, _relations, _invalid) = (context, relations, new IndexParts(context, relations));
        _indexes = context.Rows.Indexes.Rows.ToDictionary(row => row.Oid);
        foreach (var row in context.Rows.Constraints.Rows)
            if (row.Kind is 'p' or 'u' or 'x') _keys[row.Index] = row;
    }

    /// <summary>By kind, then name; most tables have none.</summary>
    public ImmutableArray<InheritedPart> Of(int table)
    {
        if (_relations.Parents[table].IsEmpty) return [];
        List<InheritedPart>? parts = null;
        foreach (var row in _relations.Constraints[table])
            if (row is { Kind: 'c', IsClone: false, IsLocal: false } && _context.Comment(CatalogId.Constraint, row.Oid) is { } comment)
                (parts ??= []).Add(new() { Kind = InheritedPartKind.Check, Name = row.Name, Comment = comment });
        foreach (var row in _relations.Indexes[table])
            if (row.IsClone && _invalid.Above(row.Oid) is null && Index(row) is { } part) (parts ??= []).Add(part);
        foreach (var row in _relations.Triggers[table])
            if (row.Parent != 0)
                (parts ??= []).Add(new() { Kind = InheritedPartKind.Trigger, Name = row.Name, Comment = _context.Comment(CatalogId.Trigger, row.Oid), Enabled = row.IsEnabledOtherwise ? TableMemberReader.Firing(row.Enabled) : null });
        return parts is null ? [] : [.. parts.OrderBy(part => part.Kind).ThenBy(part => part.Name, StringComparer.Ordinal)];
    }

    private InheritedPart? Index(IndexRow row)
    {
        var key = _keys.GetValueOrDefault(row.Oid);
        var comment = key is null ? _context.Comment(CatalogId.Relation, row.Oid) : _context.Comment(CatalogId.Constraint, key.Oid);
        if (comment is null && row is { Clustered: false, ReplicaIdentity: false } || Listed(row) is not { } above) return null;
        return new()
        {
            // A key's index can be a part of a plain unique index.
            Kind = _keys.ContainsKey(above.Oid) ? InheritedPartKind.Key : InheritedPartKind.Index,
            Name = above.Name,
            Comment = comment,
            Clustered = row.Clustered,
            ReplicaIdentity = row.ReplicaIdentity,
        };
    }

    /// <summary>The nearest index above that is in a manifest.</summary>
    private IndexRow? Listed(IndexRow row)
    {
        foreach (var link in _relations.Parents[row.Oid])
            if (_indexes.TryGetValue(link.Parent, out var above)) return !above.IsClone || _invalid.Above(above.Oid) is not null ? above : Listed(above);
        return null;
    }
}
