using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>A column of a partition or of a child table follows its parent's: the same change of both is one change.</summary>
internal static class InheritedChanges
{
    public static ImmutableArray<SchemaChange> Without(IReadOnlyList<SchemaChange> changes, IEnumerable<(ComparedEntry Expected, ComparedEntry Actual)> pairs)
    {
        var parents = new Dictionary<(string, string), HashSet<QualifiedName>>();
        foreach (var (expected, actual) in pairs)
        {
            if (Parents(expected).Concat(Parents(actual)).ToHashSet() is { Count: > 0 } found) parents[(expected.Path.Schema, expected.Path.Name)] = found;
        }
        if (parents.Count == 0) return [.. changes];

        var columns = changes.Where(Propagates).Select(change => Identity(change, new QualifiedName(change.Path.Schema, change.Path.Name))).ToHashSet();
        return
        [
            .. changes.Where(change => !Propagates(change)
                || !parents.TryGetValue((change.Path.Schema, change.Path.Name), out var found)
                || !found.Any(parent => columns.Contains(Identity(change, parent)))),
        ];
    }

    private static ImmutableArray<QualifiedName> Parents(ComparedEntry entry)
    {
        if (entry.Table is not { } table) return [];
        return table.Parent is { } parent ? [new QualifiedName(parent.Path.Schema, parent.Path.Name)] : table.Table.Inherits;
    }

    private static bool Propagates(SchemaChange change) => change.Path.Kind == ObjectKind.Column
        && change.Facet is null or FacetNames.Type or FacetNames.Nullable or FacetNames.Default or FacetNames.Identity or FacetNames.Generated or FacetNames.Collation;

    private static (QualifiedName, string?, ChangeKind, string?, string?, string?) Identity(SchemaChange change, QualifiedName table) =>
        change.RenamedTo is { } renamed
            ? (table, change.Path.Member, change.Change, null, null, renamed.Member)
            : (table, change.Path.Member, change.Change, change.Facet, change.Expected, change.Actual);
}
